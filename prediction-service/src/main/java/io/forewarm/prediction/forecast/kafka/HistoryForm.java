package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.Episode;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.Reliability;
import io.forewarm.prediction.history.SharedHabits;
import io.forewarm.prediction.history.Sizes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Habits and histories as state is stored. */
final class HistoryForm {

    private HistoryForm() {}

    static void write(NeedHistory history, DataOutput out) throws IOException {
        Fields.write(out, history.firstSeen());
        Fields.write(out, history.asOf());
        write(history.habits(), out);
        Fields.writeBins(out, history.week());
        Fields.write(out, history.after(), HistoryForm::write, HistoryForm::write);
        Fields.write(out, history.previous(), HistoryForm::write);
        Fields.write(out, history.episode(), HistoryForm::write);
        out.writeDouble(history.reliability().expected());
        out.writeDouble(history.reliability().claimed());
    }

    static NeedHistory readHistory(DataInput in) throws IOException {
        return new NeedHistory(
                Fields.readInstant(in),
                Fields.readInstant(in),
                readHabits(in),
                Fields.readBins(in),
                Fields.readMap(in, HistoryForm::readBundle, HistoryForm::readBundles),
                Fields.readOptional(in, HistoryForm::readBundle),
                Fields.readOptional(in, HistoryForm::readEpisode),
                new Reliability(in.readDouble(), in.readDouble()));
    }

    static void write(SharedHabits shared, DataOutput out) throws IOException {
        Fields.write(out, shared.asOf());
        write(shared.habits(), out);
    }

    static SharedHabits readShared(DataInput in) throws IOException {
        return new SharedHabits(Fields.readInstant(in), readHabits(in));
    }

    private static void write(Habits habits, DataOutput out) throws IOException {
        Fields.writeBins(out, habits.gaps());
        write(habits.bundles(), out);
        Fields.writeBins(out, habits.units());
        write(habits.sizes(), out);
    }

    private static Habits readHabits(DataInput in) throws IOException {
        return new Habits(Fields.readBins(in), readBundles(in), Fields.readBins(in), readSizes(in));
    }

    private static void write(Episode episode, DataOutput out) throws IOException {
        Fields.write(out, episode.start());
        Fields.write(out, episode.last());
        write(episode.units(), out);
        write(episode.sizes(), out);
    }

    private static Episode readEpisode(DataInput in) throws IOException {
        return new Episode(Fields.readInstant(in), Fields.readInstant(in), readBundles(in), readSizes(in));
    }

    private static void write(Sizes sizes, DataOutput out) throws IOException {
        Fields.writeBins(out, sizes.cores());
        Fields.writeBins(out, sizes.memoryMib());
        Fields.writeBins(out, sizes.storageMib());
        Fields.writeBins(out, sizes.bandwidthMbps());
    }

    private static Sizes readSizes(DataInput in) throws IOException {
        return new Sizes(Fields.readBins(in), Fields.readBins(in), Fields.readBins(in), Fields.readBins(in));
    }

    private static void write(Counts<BundleId> bundles, DataOutput out) throws IOException {
        Fields.write(out, bundles, HistoryForm::write);
    }

    private static Counts<BundleId> readBundles(DataInput in) throws IOException {
        return Fields.readCounts(in, HistoryForm::readBundle);
    }

    static void write(BundleId bundle, DataOutput out) throws IOException {
        out.writeUTF(bundle.value());
    }

    static BundleId readBundle(DataInput in) throws IOException {
        return new BundleId(in.readUTF());
    }
}
