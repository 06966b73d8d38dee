package io.forewarm.sensor.privacy.web;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.privacy.Person;
import io.forewarm.service.access.web.Callers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody by their real id. In a body rather than an address, for addresses get into logs on their way. */
record PersonBody(
        @NotNull @Pattern(regexp = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
        String tenant,

        @NotBlank @Size(max = MAX_LENGTH) String userId) {

    private static final int MAX_LENGTH = 1024;

    /**
     * From an address.
     *
     * @throws IllegalArgumentException if it breaks a rule; does not say the value, for that may be personal
     */
    static PersonBody of(String tenant, String userId) {
        if (userId.isBlank() || userId.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("userId must have 1 to %d characters".formatted(MAX_LENGTH));
        }
        return new PersonBody(tenant, userId);
    }

    /** The person, if the caller may act for its tenant; otherwise the request ends with 403. */
    Person toPersonOfCaller() {
        var whose = new TenantId(tenant);
        Callers.requireFor(whose);
        return new Person(whose, userId);
    }

    @Override
    public String toString() {
        return "PersonBody[of %s]".formatted(tenant);
    }
}
