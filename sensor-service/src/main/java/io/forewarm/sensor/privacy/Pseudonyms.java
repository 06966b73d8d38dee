package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Memo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keyed hashes that stand for people and names: HMAC-SHA-256 under a key that HKDF-SHA-256 derives from the master key
 * for one tenant and one purpose. The same name gives the same hash each time, and nothing links hashes of different
 * tenants or purposes. Thread-safe.
 */
public final class Pseudonyms {

    private static final String HMAC = "HmacSHA256";

    private static final HexFormat HEX = HexFormat.of();

    /** 128 bits: among 10 million people of a tenant, two share a pseudonym with a probability of 1 in 7 x 10^24. */
    private static final int SUBJECT_BYTES = 16;

    /** 64 bits: among a million names of a tenant, two share a hash with a probability of 1 in 37 million. */
    private static final int NAME_BYTES = 8;

    /** Keys are cheap to derive and few tenants are at work at a time; the bound is against callers that name many. */
    private static final int MAX_CACHED_KEYS = 4096;

    private static final int MAX_CACHED_SCOPES = 20_000;

    /** Kubernetes' names are no longer; others would take up the room of many. */
    private static final int LONGEST_CACHED = 63;

    private final MasterKey master;
    private final Map<Use, Mac> keyed = new ConcurrentHashMap<>();

    /** A tenant has few scopes, and each of its events is in one of them. */
    private final Memo<Scope, String> scopes = new Memo<>(MAX_CACHED_SCOPES, this::hash);

    public Pseudonyms(MasterKey master) {
        this.master = master;
    }

    /**
     * Who somebody is to everyone but us.
     *
     * @param salt the person's own; of the same length for everyone, or two people could come to the same text
     */
    SubjectId subject(TenantId tenant, String salt, String userId) {
        return new SubjectId(hash(tenant, "subject", salt + userId, SUBJECT_BYTES));
    }

    /** By what a person's row is found. Not by the subject, or a row would tell whose it is. */
    String lookup(TenantId tenant, String userId) {
        return hash(tenant, "lookup", userId, SUBJECT_BYTES);
    }

    /** Says nothing about the key, but is another one for another key. */
    String check() {
        return hash("*", "check", "", SUBJECT_BYTES);
    }

    /** A namespace, project or account; empty for none. */
    String scope(TenantId tenant, String name) {
        if (name.isEmpty()) {
            return "";
        }
        var scope = new Scope(tenant, name);
        return name.length() > LONGEST_CACHED ? hash(scope) : scopes.of(scope);
    }

    /** An object's name; empty for none. */
    String object(TenantId tenant, String name) {
        return name.isEmpty() ? "" : hash(tenant, "object", name, NAME_BYTES);
    }

    /** Something that could not be read, so that its copies can be told from other things. */
    public String input(String text) {
        return hash("*", "input", text, SUBJECT_BYTES);
    }

    private String hash(Scope scope) {
        return hash(scope.tenant(), "scope", scope.name(), NAME_BYTES);
    }

    private String hash(TenantId tenant, String purpose, String text, int bytes) {
        return hash(tenant.value(), purpose, text, bytes);
    }

    private String hash(String tenant, String purpose, String text, int bytes) {
        try {
            var mac = (Mac) keyed(new Use(tenant, purpose)).clone();
            return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, bytes);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** Only to be cloned: cheaper than to begin with the key each time, which is half of the work for a short name. */
    private Mac keyed(Use use) throws GeneralSecurityException {
        var known = keyed.get(use);
        if (known != null) {
            return known;
        }
        var mac = Mac.getInstance(HMAC);
        mac.init(derive("forewarm/v1/%s/%s".formatted(use.tenant(), use.purpose())));
        if (keyed.size() < MAX_CACHED_KEYS) {
            keyed.put(use, mac);
        }
        return mac;
    }

    /** No salt: the master key is uniformly random already (RFC 5869, 3.1). */
    private SecretKey derive(String use) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(master.bytes())
                .thenExpand(use.getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey(HMAC, parameters);
    }

    /** By its real name: must not be stored, sent or logged. */
    private record Scope(TenantId tenant, String name) {

        @Override
        public String toString() {
            return "Scope[of %s]".formatted(tenant);
        }
    }

    /** What a key is for. */
    private record Use(String tenant, String purpose) {}
}
