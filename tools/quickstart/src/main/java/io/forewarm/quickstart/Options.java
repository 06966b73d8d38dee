package io.forewarm.quickstart;

import io.forewarm.quickstart.suite.Ports;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user wants.
 *
 * @param once whether to end after the recording
 * @param speed how many times as fast as recorded it is played; at least 1
 * @param data folder for everything that lasts
 * @param kubeconfig cluster to build on; absent to simulate one
 * @param recording what to play; absent for the one that comes with us
 */
record Options(
        boolean once, double speed, Path data, Ports ports, Optional<Path> kubeconfig, Optional<Path> recording) {}
