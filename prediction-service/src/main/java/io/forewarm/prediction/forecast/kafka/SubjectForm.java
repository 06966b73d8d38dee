package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.prediction.demand.Contribution;
import io.forewarm.prediction.demand.DemandSum;
import io.forewarm.prediction.forecast.SubjectState;
import io.forewarm.prediction.forecast.Traits;
import io.forewarm.prediction.forecast.Wager;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Subjects and sums of demand as they are stored: a third of their JSON, and written in a tenth of the time. */
final class SubjectForm {

    private SubjectForm() {}

    static void write(SubjectState state, DataOutput out) throws IOException {
        out.writeUTF(state.tenant().value());
        HistoryForm.write(state.history(), out);
        Fields.write(out, state.traits(), SubjectForm::write);
        Fields.write(out, state.due(), (at, to) -> Fields.write(to, at));
        Fields.write(out, state.forecastAt(), (at, to) -> Fields.write(to, at));
        Fields.write(out, state.demand(), HistoryForm::write, SubjectForm::write);
        Fields.write(out, state.published(), ForecastForm::write);
        Fields.write(out, state.wager(), SubjectForm::write);
    }

    static SubjectState readState(DataInput in) throws IOException {
        return new SubjectState(
                new TenantId(in.readUTF()),
                HistoryForm.readHistory(in),
                Fields.readOptional(in, SubjectForm::readTraits),
                Fields.readOptional(in, Fields::readInstant),
                Fields.readOptional(in, Fields::readInstant),
                Fields.readMap(in, HistoryForm::readBundle, SubjectForm::readContribution),
                Fields.readOptional(in, ForecastForm::read),
                Fields.readOptional(in, SubjectForm::readWager));
    }

    static void write(DemandSum sum, DataOutput out) throws IOException {
        out.writeUTF(sum.tenant().value());
        HistoryForm.write(sum.bundle(), out);
        write(sum.sum(), out);
        write(sum.published(), out);
        Fields.write(out, sum.toldAt(), (at, to) -> Fields.write(to, at));
    }

    static DemandSum readSum(DataInput in) throws IOException {
        return new DemandSum(
                new TenantId(in.readUTF()),
                HistoryForm.readBundle(in),
                readContribution(in),
                readContribution(in),
                Fields.readOptional(in, Fields::readInstant));
    }

    private static void write(Traits traits, DataOutput out) throws IOException {
        Fields.write(out, traits.kind(), SubjectForm::write);
        Fields.write(
                out,
                traits.sensitivity().shares(),
                (sensitivity, to) -> Fields.write(to, sensitivity),
                (share, to) -> to.writeDouble(share));
        Fields.write(out, traits.at());
    }

    private static Traits readTraits(DataInput in) throws IOException {
        return new Traits(
                Fields.readOptional(in, SubjectForm::readKind),
                new Distribution<Sensitivity>(
                        Fields.readMap(in, from -> Sensitivity.valueOf(from.readUTF()), DataInput::readDouble)),
                Fields.readInstant(in));
    }

    private static void write(Traits.Kind kind, DataOutput out) throws IOException {
        Fields.write(out, kind.useCase());
        Fields.write(out, kind.skill());
    }

    private static Traits.Kind readKind(DataInput in) throws IOException {
        return new Traits.Kind(UseCase.valueOf(in.readUTF()), Skill.valueOf(in.readUTF()));
    }

    private static void write(Contribution contribution, DataOutput out) throws IOException {
        out.writeDouble(contribution.mean());
        out.writeDouble(contribution.variance());
    }

    private static Contribution readContribution(DataInput in) throws IOException {
        return new Contribution(in.readDouble(), in.readDouble());
    }

    private static void write(Wager wager, DataOutput out) throws IOException {
        Fields.write(out, wager.at());
        out.writeDouble(wager.probability());
    }

    private static Wager readWager(DataInput in) throws IOException {
        return new Wager(Fields.readInstant(in), in.readDouble());
    }
}
