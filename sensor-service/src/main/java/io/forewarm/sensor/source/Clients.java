package io.forewarm.sensor.source;

import io.forewarm.model.activity.ClientKind;
import java.util.List;
import java.util.Set;

/** With what somebody works, as the user agent's whole words tell. */
public final class Clients {

    private static final Set<String> AUTOMATION = Set.of(
            "runner",
            "bot",
            "ci",
            "cd",
            "jenkins",
            "gitlab",
            "github",
            "actions",
            "tekton",
            "argocd",
            "argo",
            "flux",
            "terraform",
            "opentofu",
            "pulumi",
            "ansible",
            "crossplane",
            "spinnaker");

    private static final Set<String> COMMAND_LINES =
            Set.of("kubectl", "oc", "helm", "k9s", "curl", "wget", "kustomize");

    private static final Set<String> LIBRARIES = Set.of(
            "openapi",
            "python",
            "java",
            "okhttp",
            "fabric8",
            "go",
            "golang",
            "client",
            "javascript",
            "node",
            "axios",
            "requests",
            "aiohttp",
            "httpx",
            "rust",
            "kube",
            "kubernetes",
            "ruby",
            "dotnet",
            "csharp");

    private static final int LONGEST_LOOKED_AT = 256;

    /** As many programs as a platform may see; of a made-up user agent, no more than the beginning is kept. */
    private static final Memo<String, ClientKind> KNOWN = new Memo<>(1000, Clients::judge);

    private Clients() {}

    /** Automation comes first: a runner that calls kubectl is a runner. */
    public static ClientKind of(String userAgent) {
        return KNOWN.of(userAgent.substring(0, Math.min(userAgent.length(), LONGEST_LOOKED_AT)));
    }

    private static ClientKind judge(String userAgent) {
        var words = Words.of(userAgent);
        if (hasAny(words, AUTOMATION)) {
            return ClientKind.AUTOMATION;
        }
        if (words.contains("mozilla")) {
            return ClientKind.CONSOLE;
        }
        // The program's own name comes first; kubectl adds "kubernetes" at the end, as every Go client does.
        if (!words.isEmpty() && COMMAND_LINES.contains(words.getFirst())) {
            return ClientKind.CLI;
        }
        return hasAny(words, LIBRARIES) ? ClientKind.SDK : ClientKind.UNKNOWN;
    }

    private static boolean hasAny(List<String> words, Set<String> wanted) {
        for (var word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
