package io.forewarm.sensor.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys that sources write into their items. Some have values that say what an item is and not whose: those may be shown
 * if they have the form that belongs there, for anything else is somebody's text under a key that only looks harmless.
 */
public final class KnownKeys {

    /** What OpenStack's services begin the types of their notifications with. */
    private static final String NOTIFYING = "aggregate|audit|compute|flavor|floatingip|identity|image|instance|keypair"
            + "|metrics|network|orchestration|port|router|scheduler|security_group|security_group_rule|server_group|service"
            + "|share|snapshot|subnet|volume";

    /** What AWS begins the names of its calls with. */
    private static final String CALLING = "Accept|Add|Allocate|Assign|Associate|Assume|Attach|Authorize|Cancel|Console"
            + "|Copy|Create|Delete|Deregister|Describe|Detach|Disable|Disassociate|Enable|Execute|Get|Import|Invoke|Issue|List"
            + "|Lookup|Modify|Monitor|Publish|Put|Reboot|Register|Release|Remove|Request|Reset|Restore|Resume|Revoke|Run|Scan"
            + "|Send|Set|Start|Stop|Subscribe|Switch|Tag|Terminate|Untag|Update|Upload";

    private static final String KUBERNETES_KIND = "Event|Status|Scale|Lease|Node|Namespace|Pod|ReplicaSet|Deployment"
            + "|StatefulSet|DaemonSet|Job|CronJob|Service|ConfigMap|Secret|PersistentVolumeClaim|NetworkPolicy"
            + "|VirtualMachine|VirtualMachineInstance|Sandbox|SandboxClaim|SandboxTemplate|SandboxWarmPool";

    private static final Form NUMBER = new Form("-?\\d{1,20}");
    private static final Form UUID = new Form("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Form VERSION = new Form("\\d{1,4}(\\.\\d{1,4}){0,2}");
    private static final Form TIME =
            new Form("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("requestReceivedTimestamp", TIME),
            Map.entry("stageTimestamp", TIME),
            Map.entry("eventTime", TIME),
            Map.entry("timestamp", TIME),
            Map.entry("time", TIME),
            Map.entry("auditID", UUID),
            Map.entry("eventID", UUID),
            Map.entry("message_id", UUID),
            Map.entry("code", NUMBER),
            Map.entry("reasonCode", NUMBER),
            Map.entry("timeUnixNano", NUMBER),
            Map.entry("trace", new Form("[0-9a-f]{0,32}:[0-9a-f]{0,16}")),
            Map.entry("level", new Form("None|Metadata|Request|RequestResponse")),
            Map.entry("stage", new Form("RequestReceived|ResponseStarted|ResponseComplete|Panic")),
            Map.entry(
                    "verb",
                    new Form("get|list|watch|create|update|patch|delete|deletecollection|connect|proxy"
                            + "|bind|escalate|impersonate|approve|sign|use")),
            Map.entry("kind", new Form("(" + KUBERNETES_KIND + ")(List)?")),
            Map.entry(
                    "apiVersion",
                    new Form("([a-z]{1,20}/|([a-z]{1,30}\\.){1,3}(x-)?k8s\\.io/)?v\\d{1,2}([a-z]{4,5}\\d{1,2})?")),
            Map.entry("specversion", VERSION),
            Map.entry("eventVersion", VERSION),
            Map.entry("oslo.version", VERSION),
            // A text with keys of its own; by itself it says nothing.
            Map.entry("oslo.message", new Form("")),
            Map.entry("eventType", new Form("Aws[A-Z][A-Za-z]{1,30}")),
            Map.entry("eventSource", new Form("[a-z0-9-]{1,40}\\.amazonaws\\.com")),
            Map.entry("eventName", new Form("(" + CALLING + ")[A-Z][A-Za-z0-9]{1,60}")),
            Map.entry("eventCategory", new Form("Management|Data|NetworkActivity|Insight")),
            Map.entry("readOnly", new Form("true|false")),
            Map.entry("event_type", new Form("(" + NOTIFYING + ")(\\.[a-z_]{1,40}){1,4}")),
            Map.entry("priority", new Form("(?i)audit|debug|info|warn|warning|error|critical|sample")),
            Map.entry("typeURI", new Form("http://schemas\\.dmtf\\.org/cloud/audit/1\\.0/event")),
            Map.entry("reasonType", new Form("HTTP")),
            Map.entry(
                    "action",
                    new Form("read|list|watch|create|apply|update|delete|connect|login|visit|intend"
                            + "|authenticate|read/list|update/[a-z]{1,12}")),
            Map.entry(
                    "outcome",
                    new Form("success|failure|unknown|pending|not-found|denied|over-quota|invalid|conflict"
                            + "|failed")),
            Map.entry(
                    "type",
                    new Form("io\\.forewarm\\.activity\\.v1|IAMUser|AssumedRole|Root|FederatedUser|AWSService")));

    /** What stands there may be anybody's; the keys themselves are the source's. */
    private static final Set<String> PLACES =
            Set.copyOf(List.of(("user username uid groups sourceIPs userAgent requestURI"
                            + " objectRef namespace name resource subresource apiGroup requestObject responseObject responseStatus"
                            + " metadata spec annotations items userIdentity arn accountId principalId sourceIPAddress"
                            + " requestParameters responseElements recipientAccountId detail Records payload publisher_id initiator"
                            + " target observer host reason id project_id requestPath _context_user_id _context_project_id"
                            + " nova_object.data nova_object.name attributes body data source subject page mark session tenant authid"
                            + " scope object")
                    .split(" ")));

    private KnownKeys() {}

    /** Whether sources use the key; what it holds is another question. */
    public static boolean isKnown(String key) {
        return FORMS.containsKey(key) || PLACES.contains(key);
    }

    /** Whether what stands at the key says nothing about anybody. */
    public static boolean isHarmless(String key, String value) {
        var form = FORMS.get(key);
        return form != null && form.fits(value);
    }

    /** Keys whose values may be harmless, as alternatives of a pattern. */
    public static String telling() {
        return alternatives(FORMS.keySet());
    }

    /** The other ones, as alternatives of a pattern. */
    public static String places() {
        return alternatives(PLACES);
    }

    private static String alternatives(Set<String> keys) {
        return keys.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private record Form(Pattern pattern) {

        Form(String alternatives) {
            this(Pattern.compile(alternatives));
        }

        boolean fits(String value) {
            return pattern.matcher(value).matches();
        }
    }
}
