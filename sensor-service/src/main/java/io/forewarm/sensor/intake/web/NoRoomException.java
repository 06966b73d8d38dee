package io.forewarm.sensor.intake.web;

import java.io.IOException;

/** All that deliveries may take up together is taken. */
final class NoRoomException extends IOException {

    private static final long serialVersionUID = 1;

    NoRoomException() {
        super("there is no room for another body");
    }
}
