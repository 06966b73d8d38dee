package io.forewarm.orchestrator.claim;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;

/** Knows the pseudonym of a user. */
public interface SubjectResolver {

    /**
     * The user's subject.
     *
     * @param user real id of the user; goes nowhere but to the service that holds the key
     * @throws SubjectUnknownException if nobody can tell at the moment
     */
    SubjectId resolve(TenantId tenant, String user);

    /** Forgets what it remembers of a user, so that the next question is asked anew. */
    void forget(TenantId tenant, String user);
}
