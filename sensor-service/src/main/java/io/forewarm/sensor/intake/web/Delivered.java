package io.forewarm.sensor.intake.web;

import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Taken.Unavailable;
import org.springframework.http.HttpStatus;

/** What became of a request that delivers something. */
sealed interface Delivered {

    /** All of it is safe; wrong items are named. */
    record Safe(Receipt receipt) implements Delivered {}

    /** Not everything is safe. */
    record Later(Unavailable unavailable) implements Delivered {}

    /**
     * Nothing of it was taken, and delivering it again is no use.
     *
     * @param code short stable code of the problem
     * @param detail the rule that was broken, without anything personal
     */
    record Refused(HttpStatus status, String code, String title, String detail) implements Delivered {}
}
