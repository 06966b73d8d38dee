package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Quantiles;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.forecast.SizeForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Forecasts that were told, as they are stored beside their subject. */
final class ForecastForm {

    private ForecastForm() {}

    static void write(NeedForecast forecast, DataOutput out) throws IOException {
        out.writeUTF(forecast.tenant().value());
        out.writeUTF(forecast.subject().value());
        Fields.write(out, forecast.at());
        Fields.write(
                out,
                forecast.probabilityWithin(),
                (horizon, to) -> Fields.write(to, horizon),
                (probability, to) -> to.writeDouble(probability));
        Fields.write(out, forecast.bundles(), HistoryForm::write, (share, to) -> to.writeDouble(share));
        write(forecast.sizes(), out);
        Fields.write(out, forecast.recommendations(), ForecastForm::write);
        out.writeDouble(forecast.evidence());
        Fields.write(out, forecast.because(), (reason, to) -> to.writeUTF(reason));
    }

    static NeedForecast read(DataInput in) throws IOException {
        return new NeedForecast(
                new TenantId(in.readUTF()),
                new SubjectId(in.readUTF()),
                Fields.readInstant(in),
                Fields.readMap(in, Fields::readDuration, DataInput::readDouble),
                Fields.readMap(in, HistoryForm::readBundle, DataInput::readDouble),
                readSizes(in),
                Fields.readList(in, ForecastForm::readRecommendation),
                in.readDouble(),
                Fields.readList(in, DataInput::readUTF));
    }

    private static void write(SizeForecast sizes, DataOutput out) throws IOException {
        write(sizes.units(), out);
        write(sizes.cores(), out);
        write(sizes.memoryMib(), out);
        write(sizes.storageMib(), out);
        write(sizes.bandwidthMbps(), out);
    }

    private static SizeForecast readSizes(DataInput in) throws IOException {
        return new SizeForecast(
                readQuantiles(in), readQuantiles(in), readQuantiles(in), readQuantiles(in), readQuantiles(in));
    }

    private static void write(Quantiles quantiles, DataOutput out) throws IOException {
        out.writeDouble(quantiles.half());
        out.writeDouble(quantiles.nineTenths());
        out.writeDouble(quantiles.most());
    }

    private static Quantiles readQuantiles(DataInput in) throws IOException {
        return new Quantiles(in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void write(Recommendation advice, DataOutput out) throws IOException {
        HistoryForm.write(advice.bundle(), out);
        out.writeInt(advice.units());
        out.writeDouble(advice.probability());
        Fields.write(out, advice.keepUntil());
        out.writeDouble(advice.expectedBenefit());
        out.writeDouble(advice.expectedCost());
        out.writeUTF(advice.because());
    }

    private static Recommendation readRecommendation(DataInput in) throws IOException {
        return new Recommendation(
                HistoryForm.readBundle(in),
                in.readInt(),
                in.readDouble(),
                Fields.readInstant(in),
                in.readDouble(),
                in.readDouble(),
                in.readUTF());
    }
}
