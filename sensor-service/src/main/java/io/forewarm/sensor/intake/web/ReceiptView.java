package io.forewarm.sensor.intake.web;

import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Verdict;
import java.util.List;

/**
 * Answer to a delivery.
 *
 * @param received items in it
 * @param accepted items that are in the log now
 * @param duplicates items that were in the log already
 * @param ignored items that tell nothing about anybody
 * @param rejected what is wrong with the others
 */
record ReceiptView(int received, int accepted, int duplicates, int ignored, List<RejectedView> rejected) {

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.verdicts().size(),
                receipt.count(Verdict.Accepted.class),
                receipt.count(Verdict.Duplicate.class),
                receipt.count(Verdict.Ignored.class),
                receipt.rejected().stream().map(RejectedView::of).toList());
    }

    /**
     * What is wrong with one item.
     *
     * @param index its place among the items, from 0
     * @param where JSON Pointer into the delivery
     */
    record RejectedView(int index, String reason, String detail, String where) {

        static RejectedView of(Verdict.Rejected rejected) {
            return new RejectedView(rejected.index(), rejected.reason().word(), rejected.detail(), rejected.where());
        }
    }
}
