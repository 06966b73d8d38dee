package io.forewarm.orchestrator.ledger.web;

import io.forewarm.orchestrator.ledger.Breakdown;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of the ledger as CSV (RFC 4180). Keys are names and days of ours, in which there is nothing to quote. */
final class LedgerCsv {

    private static final String NAMES =
            "key,claims,warm,partial,cold,waitSeconds,unitsStarted,unitsWasted,unitsFailed,idleUnitHours,idleCost,"
                    + "savedSeconds";

    private LedgerCsv() {}

    static String of(List<Breakdown> lines) {
        return Stream.concat(Stream.of(NAMES), lines.stream().map(LedgerCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Breakdown line) {
        return Stream.of(
                        line.key(),
                        line.claims(),
                        line.warm(),
                        line.partial(),
                        line.cold(),
                        line.waitSeconds(),
                        line.unitsStarted(),
                        line.unitsWasted(),
                        line.unitsFailed(),
                        line.idleUnitHours(),
                        line.idleCost(),
                        line.savedSeconds())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
