package io.forewarm.sensor.source.cloudtrail.jackson;

import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.sensor.source.cloudtrail.ApiCall;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a call says of its caller's thoughts about security, whether it was granted or not. */
final class CallSignals {

    private static final Pattern RIGHTS = Pattern.compile("Role|Policy|LoginProfile|AccessKey|GroupMembership");

    private static final Pattern NETWORK = Pattern.compile("SecurityGroup|NetworkAcl|FirewallPolicy|FirewallRule");

    private CallSignals() {}

    static Set<SecuritySignal> of(ApiCall call) {
        var signals = EnumSet.noneOf(SecuritySignal.class);
        boolean changes = call.action(false).changes();
        var operation = call.operation();
        if (call.service().equals("iam") && changes && RIGHTS.matcher(operation).find()) {
            signals.add(SecuritySignal.ROLE_CHANGED);
        }
        if (operation.startsWith("Simulate") || call.service().equals("access-analyzer")) {
            signals.add(SecuritySignal.ACCESS_REVIEWED);
        }
        if (changes && NETWORK.matcher(operation).find()) {
            signals.add(SecuritySignal.NETWORK_POLICY_CHANGED);
        }
        if (isSecret(call)) {
            signals.add(changes ? SecuritySignal.SECRET_CHANGED : SecuritySignal.SECRET_READ);
        }
        return signals;
    }

    /** A list of secrets tells none of them. */
    private static boolean isSecret(ApiCall call) {
        return switch (call.service()) {
            case "secretsmanager" ->
                !call.operation().startsWith("List") && !call.operation().startsWith("Describe");
            case "ssm" -> call.operation().matches("(Get|Put|Delete)Parameters?(ByPath)?");
            default -> false;
        };
    }
}
