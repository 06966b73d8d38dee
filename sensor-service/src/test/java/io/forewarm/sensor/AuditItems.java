package io.forewarm.sensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Audit events as Kubernetes writes them: a calm one to start from, and changes to it. */
public final class AuditItems {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode item;

    private AuditItems(ObjectNode item) {
        this.item = item;
    }

    /** Ada looks at a pod in shop-dev and gets it. */
    public static AuditItems anItem() {
        return new AuditItems((ObjectNode) JSON.readTree("""
                {
                  "level": "Request",
                  "auditID": "2e94f680-c6ea-40b6-b7dd-13f146f67867",
                  "stage": "ResponseComplete",
                  "requestURI": "/api/v1/namespaces/shop-dev/pods/cart",
                  "verb": "get",
                  "user": {"username": "ada@example.com", "uid": "u-1815", "groups": ["team-shop"]},
                  "sourceIPs": ["10.40.1.11"],
                  "userAgent": "kubectl/v1.33.1 (linux/amd64) kubernetes/8adc0f0",
                  "objectRef": {"resource": "pods", "namespace": "shop-dev", "name": "cart", "apiVersion": "v1"},
                  "responseStatus": {"metadata": {}, "code": 200},
                  "requestReceivedTimestamp": "2026-03-02T08:00:00.000000Z",
                  "stageTimestamp": "2026-03-02T08:00:00.012000Z",
                  "annotations": {"authorization.k8s.io/decision": "allow"}
                }
                """));
    }

    /** Ada creates an object; the body's kind is up to the caller. */
    public static AuditItems aCreation(String group, String resource, String body) {
        return anItem().with("/verb", "\"create\"")
                .with("/requestURI", "\"/apis/any/namespaces/shop-dev/%s?fieldManager=test\"".formatted(resource))
                .with("/objectRef/resource", "\"%s\"".formatted(resource))
                .with("/objectRef/apiGroup", "\"%s\"".formatted(group))
                .with("/responseStatus/code", "201")
                .with("/requestObject", body);
    }

    public static AuditItems aPodCreation(String spec) {
        return aCreation(
                "", "pods", "{\"kind\": \"Pod\", \"metadata\": {\"name\": \"cart\"}, \"spec\": %s}".formatted(spec));
    }

    /** Sets one value, given as JSON; single quotes count as double ones. */
    public AuditItems with(String pointer, String json) {
        int last = pointer.lastIndexOf('/');
        var parent = (ObjectNode) item.at(pointer.substring(0, last));
        parent.set(pointer.substring(last + 1).replace("~1", "/"), JSON.readTree(json.replace('\'', '"')));
        return this;
    }

    public AuditItems without(String pointer) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) item.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return this;
    }

    public AuditItems id(String auditId) {
        return with("/auditID", "\"%s\"".formatted(auditId));
    }

    public ObjectNode build() {
        return item;
    }

    /** A delivery of these items. */
    public static String list(AuditItems... items) {
        return "{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"metadata\":{},\"items\":[%s]}"
                .formatted(
                        Arrays.stream(items).map(item -> item.item.toString()).collect(Collectors.joining(",")));
    }
}
