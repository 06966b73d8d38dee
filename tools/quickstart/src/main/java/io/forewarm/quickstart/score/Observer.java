package io.forewarm.quickstart.score;

/** What the services say of themselves. */
public interface Observer {

    /** How many personas were found. */
    int personas();

    /** How many units are ready for somebody right now. */
    int readyUnits();

    /** What the ledger of the orchestrator has. */
    Policy ledger();
}
