package io.forewarm.sensor.source.cloudtrail.jackson;

import io.forewarm.model.activity.ClientKind;
import io.forewarm.sensor.source.Clients;
import io.forewarm.sensor.source.jackson.Spot;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who stands behind a call, as CloudTrail's {@code userIdentity} tells. */
final class Caller {

    /** Roles that AWS's own services take. */
    private static final String SERVICE_ROLE = ":role/aws-service-role/";

    /** Roles of IAM Identity Center: there the session bears the user's name. */
    private static final String SINGLE_SIGN_ON = ":assumed-role/AWSReservedSSO_";

    /** Longest of AWS's own is 2048, and nobody's name is. */
    private static final int LONGEST_ID = 512;

    /** Session names that programs make up, a new one each time: they tell the role at work, but nobody. */
    private static final Pattern MADE_UP = Pattern.compile("i-[0-9a-f]{8,}|.*[0-9]{8,}.*|[0-9a-fA-F-]{32,}");

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");

    private Caller() {}

    /** Whether AWS itself did it, for nobody in particular. */
    static boolean isService(Spot item) {
        var identity = item.object("userIdentity");
        return identity.text("type").equals("AWSService")
                || issuer(identity).text("arn").contains(SERVICE_ROLE);
    }

    /**
     * The person, as steadily named as the record allows: the identity behind a role's session if it is there, a user,
     * or else the role and the session's name if somebody chose it. Empty where nobody is named at all.
     */
    static Optional<String> userId(Spot item) {
        var identity = item.object("userIdentity");
        var found = Stream.of(
                        identity.object("sessionContext").anyText("sourceIdentity"),
                        identity.anyObject("onBehalfOf").anyText("userId"),
                        behindSession(identity),
                        identity.text("arn"),
                        named(identity),
                        identity.anyText("principalId"))
                .filter(id -> !id.isEmpty() && !id.startsWith("HIDDEN_DUE_TO"))
                .findFirst();
        return found.map(id -> id.substring(0, Math.min(id.length(), LONGEST_ID)));
    }

    private static String behindSession(Spot identity) {
        var arn = identity.text("arn");
        return switch (identity.text("type")) {
            case "AssumedRole" -> {
                var session = arn.substring(arn.lastIndexOf('/') + 1);
                if (arn.contains(SINGLE_SIGN_ON) || MAIL.matcher(session).matches()) {
                    yield session;
                }
                yield MADE_UP.matcher(session).matches() ? issuer(identity).text("arn") : arn;
            }
            case "FederatedUser" -> issuer(identity).text("arn");
            case "SAMLUser", "WebIdentityUser" -> identity.text("userName");
            default -> "";
        };
    }

    /** A user whose address is not told, as at a login. */
    private static String named(Spot identity) {
        var name = identity.anyText("userName");
        return name.isEmpty() || name.startsWith("HIDDEN_DUE_TO")
                ? ""
                : "%s/%s".formatted(identity.text("accountId"), name);
    }

    private static Spot issuer(Spot identity) {
        return identity.object("sessionContext").object("sessionIssuer");
    }

    static ClientKind client(Spot item) {
        var agent = item.text("userAgent");
        var lower = agent.substring(0, Math.min(agent.length(), 256)).toLowerCase(Locale.ROOT);
        if (item.anyText("sessionCredentialFromConsole").equals("true")
                || lower.startsWith("signin.amazonaws.com")
                || lower.contains("console.amazonaws.com")
                || lower.startsWith("aws internal")) {
            return ClientKind.CONSOLE;
        }
        // Another service that acts in somebody's name, such as cloudformation.amazonaws.com.
        if (lower.endsWith(".amazonaws.com")) {
            return ClientKind.AUTOMATION;
        }
        var kind = Clients.of(agent);
        if (kind == ClientKind.AUTOMATION || kind == ClientKind.CONSOLE) {
            return kind;
        }
        if (lower.contains("aws-cli/")) {
            return ClientKind.CLI;
        }
        return lower.contains("aws-sdk") || lower.contains("boto") ? ClientKind.SDK : kind;
    }
}
