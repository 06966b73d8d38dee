package io.forewarm.replay.warm;

/** A policy that decides after each request, once, when the unit is warm until the next. */
interface WindowPolicy {

    /** What keeps one user's unit, before anything is known of the user. */
    Keeper keeper();

    /** Decides for one user. Owned by one thread. */
    interface Keeper {

        /** Learns that the user asked, in minutes since the log's start. Called for every request, in order. */
        void request(int minute);

        /**
         * Says when the unit is warm in the silence that the last request began.
         *
         * @param silence takes the stretches in order, until it wants no more
         */
        void keep(Silence silence);
    }
}
