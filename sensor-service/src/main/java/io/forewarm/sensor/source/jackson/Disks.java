package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Quantity;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lasting storage of one unit.
 *
 * @param claims what claims for volumes specify
 */
record Disks(List<Spot> claims) {

    static final Disks NONE = new Disks(List.of());

    /** A class is named as other objects are; what is no such name is somebody's free text, and does not go on. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,127}");

    /** Of claims that are whole objects, or templates of them. */
    static Disks of(List<Spot> claims) {
        return new Disks(claims.stream().map(claim -> claim.object("spec")).toList());
    }

    long mib() {
        return claims.stream()
                .map(claim -> claim.object("resources").object("requests").quantity("storage"))
                .reduce(Quantity.ZERO, Quantity::plus)
                .toMib();
    }

    /** Of the first claim that names one; empty if none does. */
    String storageClass() {
        return claims.stream()
                .map(claim -> claim.text("storageClassName"))
                .filter(name -> NAME.matcher(name).matches())
                .findFirst()
                .orElse("");
    }
}
