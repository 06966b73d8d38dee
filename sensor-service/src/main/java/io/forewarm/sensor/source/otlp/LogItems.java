package io.forewarm.sensor.source.otlp;

import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Delivery.Items;
import io.forewarm.sensor.source.Delivery.TooManyItems;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceItem;
import java.util.ArrayList;
import java.util.List;

/** The records of one delivery, as far as they have been read; each is mapped as it comes. */
public final class LogItems {

    private final LogRecordMapper mapper;
    private final int maxItems;
    private final List<SourceItem> items = new ArrayList<>();

    /**
     * No records yet.
     *
     * @param maxItems with more, the delivery as a whole is refused
     */
    public LogItems(LogRecordMapper mapper, int maxItems) {
        this.mapper = mapper;
        this.maxItems = maxItems;
    }

    /** Adds a record, with a JSON Pointer to it. */
    public void add(String where, LogRecord log) {
        var mapped = mapper.map(log);
        items.add(
                mapped instanceof Mapped.Refused refused
                        ? SourceItem.refused(where, refused, log.outline(), log.content())
                        : SourceItem.of(where, mapped));
    }

    /**
     * Adds something that is no record at all.
     *
     * @param content all of it
     */
    public void add(String where, Mapped.Refused refused, String content) {
        items.add(SourceItem.refused(where, refused, "not a log record", content));
    }

    public boolean isTooLong() {
        return items.size() > maxItems;
    }

    public Delivery delivery() {
        return isTooLong() ? new TooManyItems(maxItems) : new Items(items);
    }

    /** JSON Pointer to a record in a request of OTLP. */
    public static String where(int resource, int scope, int index) {
        return "/resourceLogs/%d/scopeLogs/%d/logRecords/%d".formatted(resource, scope, index);
    }
}
