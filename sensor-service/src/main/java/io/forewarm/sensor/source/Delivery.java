package io.forewarm.sensor.source;

import java.util.List;

/** What a source delivered in one go. */
public sealed interface Delivery {

    /** Items in their order, good and bad ones. */
    record Items(List<SourceItem> items) implements Delivery {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** Not readable at all; {@code detail} says where it ends to be. */
    record Unreadable(String detail) implements Delivery {}

    /** Readable, but not a document of the kind that belongs here; {@code detail} names value and rule. */
    record WrongDocument(String detail) implements Delivery {}

    /** Readable, but from somebody who must not say that; {@code detail} names the rule. */
    record Forged(String detail) implements Delivery {}

    /** More items than one delivery may have. */
    record TooManyItems(int max) implements Delivery {}
}
