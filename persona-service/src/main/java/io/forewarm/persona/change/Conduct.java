package io.forewarm.persona.change;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last {@value #WINDOW} events of a subject, held against all before. Behaviour has changed when both differ more
 * than they ever used to, three events in a row. An event takes constant time, and the size is bounded. Immutable.
 *
 * <p>How much they differ is the divergence of Jensen and Shannon between the shares of cells, averaged over aspects
 * (J. Lin, Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37, 1991). It is
 * judged as on W. A. Shewhart's control chart: by how many standard deviations it exceeds the mean of the subject's own
 * divergences so far, for some people are more changeable than others. Of these there are few at first, so a usual mean
 * and deviation count as some.
 */
public final class Conduct {

    /** Of a subject that was never seen. */
    public static final Conduct NONE = new Conduct(new float[Aspect.CELLS], new byte[0], 0, new Usual(0, 0, 0), 0);

    /** Short enough to notice soon, long enough for shares to mean something. */
    public static final int WINDOW = 20;

    /** Events before the first judgement, and after a change before the next. */
    private static final int FEWEST = WINDOW + 15;

    private static final int IN_A_ROW = 3;

    /** What came before counts for no more than so many events. */
    private static final float MEMORY = 500;

    private final float[] before;
    private final byte[] lately;
    private final int seen;
    private final Usual usual;
    private final int strikes;

    private Conduct(float[] before, byte[] lately, int seen, Usual usual, int strikes) {
        this.before = before;
        this.lately = lately;
        this.seen = seen;
        this.usual = usual;
        this.strikes = strikes;
    }

    /**
     * What one event more leads to.
     *
     * @param conduct what to keep
     * @param shift a change of behaviour, if this event makes it certain
     */
    public record Step(Conduct conduct, Optional<Shift> shift) {}

    /**
     * With one event more, no older than those before.
     *
     * @param gap since the event before; empty where there is none
     * @param deviations how far from usual is too far; the more, the fewer changes are found, true ones and false ones
     */
    public Step after(ActivityEvent event, Optional<Duration> gap, double deviations) {
        var counts = before.clone();
        var latest = appended(event, gap, counts);
        int number = Math.min(seen + 1, FEWEST);
        if (number < FEWEST) {
            return new Step(new Conduct(counts, latest, number, usual, 0), Optional.empty());
        }
        var difference = Difference.between(counts, latest);
        double divergence = difference.mean();
        if (divergence <= usual.limit(deviations)) {
            return new Step(new Conduct(counts, latest, number, usual.with(divergence), 0), Optional.empty());
        }
        if (strikes + 1 < IN_A_ROW) {
            return new Step(new Conduct(counts, latest, number, usual.with(divergence), strikes + 1), Optional.empty());
        }
        // From here on, how it is now is how it was before.
        return new Step(new Conduct(new float[Aspect.CELLS], latest, 0, usual, 0), Optional.of(difference.toShift()));
    }

    /** The last events with this one; the one that drops out at the other end goes to the counts. */
    private byte[] appended(ActivityEvent event, Optional<Duration> gap, float[] counts) {
        int width = Aspect.count();
        boolean full = lately.length == WINDOW * width;
        if (full) {
            addFirstTo(counts);
        }
        var latest = new byte[full ? lately.length : lately.length + width];
        int kept = latest.length - width;
        System.arraycopy(lately, lately.length - kept, latest, 0, kept);
        for (int aspect = 0; aspect < width; aspect++) {
            latest[kept + aspect] = (byte) Aspect.at(aspect).cellOf(event, gap);
        }
        return latest;
    }

    private void addFirstTo(float[] counts) {
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] *= 1 - 1 / MEMORY;
        }
        for (int aspect = 0; aspect < Aspect.count(); aspect++) {
            int cell = lately[aspect] & 0xff;
            if (cell != Aspect.NONE) {
                counts[Aspect.at(aspect).first() + cell]++;
            }
        }
    }

    /** Writes all of it, for {@link #read}. */
    public void write(ByteWriter out) {
        int known = 0;
        for (float count : before) {
            known += count > 0 ? 1 : 0;
        }
        out.writeShort(known);
        for (int cell = 0; cell < before.length; cell++) {
            if (before[cell] > 0) {
                out.writeShort(cell);
                out.writeFloat(before[cell]);
            }
        }
        out.writeByte(lately.length);
        out.write(lately);
        out.writeByte(seen);
        out.writeByte(strikes);
        usual.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Conduct read(ByteReader in) {
        var before = new float[Aspect.CELLS];
        int known = in.readShort();
        for (int each = 0; each < known; each++) {
            int cell = in.readShort();
            before[cell] = in.readFloat();
        }
        var lately = in.read(in.readByte());
        int seen = in.readByte();
        int strikes = in.readByte();
        return new Conduct(before, lately, seen, Usual.read(in), strikes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conduct that
                && Arrays.equals(before, that.before)
                && Arrays.equals(lately, that.lately)
                && seen == that.seen
                && usual.equals(that.usual)
                && strikes == that.strikes;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(before) + Arrays.hashCode(lately);
    }
}
