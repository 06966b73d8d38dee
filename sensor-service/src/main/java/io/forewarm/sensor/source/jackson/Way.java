package io.forewarm.sensor.source.jackson;

/** The way to a place in an item. Put into words only where there is something to complain about, which is seldom. */
sealed interface Way {

    /** The item itself, or wherever else the way began, as a JSON Pointer. */
    record Start(String pointer) implements Way {

        static final Start ITEM = new Start("");

        @Override
        public String key() {
            return pointer.substring(pointer.lastIndexOf('/') + 1)
                    .replace("~1", "/")
                    .replace("~0", "~");
        }
    }

    /** On to what is below. */
    record Step(Way before, String key) implements Way {

        @Override
        public String pointer() {
            return before.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
        }
    }

    /** JSON Pointer from the item on; empty at its top. */
    String pointer();

    /** Last part of the way, where it is an object's key. */
    String key();
}
