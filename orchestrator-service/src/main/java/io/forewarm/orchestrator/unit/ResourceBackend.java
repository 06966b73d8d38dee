package io.forewarm.orchestrator.unit;

import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import java.util.List;

/**
 * A place where units live. Every operation may be repeated at any time: what is done already is not done twice. They
 * fail with {@link BackendException} and nothing else. Thread-safe.
 */
public interface ResourceBackend {

    /** Its name in metrics and on the load topic, such as {@code kubernetes}. */
    String name();

    /** Asks for the unit and returns as soon as the order is accepted; nothing happens if it is there already. */
    void create(UnitOrder order);

    /**
     * Makes the unit the subject's own, without starting it anew. The last assignment wins, so repeating one changes
     * nothing.
     *
     * @throws BackendException with {@link BackendException.Reason#LOST} if it is gone or broken and nobody's
     */
    void assign(UnitId unit, Assignment assignment);

    /** Deletes the unit; does nothing if it is gone already or was never ours. */
    void delete(UnitId unit);

    /**
     * Everything that carries our mark, in whatever phase. May miss what was created, and show what was deleted, a
     * moment ago.
     *
     * @throws BackendException if what it would answer could be older than that
     */
    List<ObservedUnit> list();

    /** How busy it is at the moment. */
    SystemLoad load();
}
