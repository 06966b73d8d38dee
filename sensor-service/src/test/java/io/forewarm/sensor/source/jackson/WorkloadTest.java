package io.forewarm.sensor.source.jackson;

import static io.forewarm.sensor.AuditItems.aCreation;
import static io.forewarm.sensor.AuditItems.aPodCreation;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.AuditItems;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTest {

    private final KubernetesAuditMapper mapper = new KubernetesAuditMapper(new TenantId("acme"));

    @Test
    void aPodAsksForTheSumOfItsContainersOrItsGreediestInitContainer() {
        var spec = requested(aPodCreation("""
                {'initContainers': [{'name': 'i', 'image': 'a:1', 'resources': {'requests': {'cpu': '2', 'memory': '64Mi'}}}],
                 'containers': [
                   {'name': 'a', 'image': 'registry:5000/team/cart:1.2',
                    'resources': {'requests': {'cpu': '500m', 'memory': '128Mi'}, 'limits': {'cpu': '1', 'memory': '1Gi'}}},
                   {'name': 'b', 'image': 'proxy:1', 'resources': {'limits': {'cpu': '250m', 'nvidia.com/gpu': '2'}}}]}
                """.replace('\'', '"')));

        assertThat(spec.requests().cores()).isEqualTo(2);
        assertThat(spec.requests().memoryMib()).isEqualTo(128);
        assertThat(spec.requests().gpus()).isEqualTo(2);
        assertThat(spec.limits().memoryMib()).isEqualTo(1024);
        assertThat(spec.units()).isEqualTo(1);
        assertThat(spec.image()).isEqualTo("cart");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "apps  | deployments  | {'kind':'Deployment','spec':{'replicas':3,'template':{'spec':{'containers':[]}}}}  | 3",
                "~~    | replicationcontrollers | {'kind':'ReplicationController','spec':{'replicas':2,'template':{'spec':{'containers':[]}}}} | 2",
                "apps  | replicasets  | {'kind':'ReplicaSet','spec':{'template':{'spec':{'containers':[]}}}}               | 1",
                "apps  | statefulsets | {'kind':'StatefulSet','spec':{'replicas':2,'template':{'spec':{'containers':[]}}}} | 2",
                "batch | jobs         | {'kind':'Job','spec':{'parallelism':4,'template':{'spec':{'containers':[]}}}}      | 4",
            })
    void workloadsAskForAsManyUnitsAsTheyHaveReplicas(String group, String resource, String body, int units) {
        var spec = requested(aCreation(group, resource, body));

        assertThat(spec.units()).isEqualTo(units);
    }

    @Test
    void aClaimOfAVolumeAsksForStorageOnly() {
        var spec = requested(aCreation("", "persistentvolumeclaims", """
                {'kind': 'PersistentVolumeClaim', 'spec': {'storageClassName': 'fast',
                 'resources': {'requests': {'storage': '500Gi'}}}}"""));

        assertThat(spec.storageMib()).isEqualTo(512_000);
        assertThat(spec.storageClass()).isEqualTo("fast");
        assertThat(spec.requests().cores()).isZero();
    }

    @Test
    void aStatefulSetsClaimsTellItsStorageAndWhichKind() {
        var spec = requested(aCreation("apps", "statefulsets", """
                {'spec': {'replicas': 2, 'template': {'spec': {'containers': []}}, 'volumeClaimTemplates': [
                  {'spec': {'resources': {'requests': {'storage': '1Gi'}}}},
                  {'spec': {'storageClassName': 'fast', 'resources': {'requests': {'storage': '10Gi'}}}}]}}"""));

        assertThat(spec.storageMib()).isEqualTo(11 * 1024);
        assertThat(spec.storageClass()).isEqualTo("fast");
    }

    @Test
    void freeTextInPlaceOfAStorageClassDoesNotGoOn() {
        var spec = requested(aCreation("", "persistentvolumeclaims", """
                {'spec': {'storageClassName': 'for Ada, with love', 'resources': {'requests': {'storage': '1Gi'}}}}"""));

        assertThat(spec.storageClass()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'limits':{'amd.com/gpu':'2'}}                                             | 2",
                "{'limits':{'gpu.intel.com/i915':1,'gpu.intel.com/millicores':'500'}}       | 1",
                "{'limits':{'nvidia.com/mig-1g.5gb':2,'nvidia.com/mig-3g.20gb':'1'}}        | 3",
                "{'requests':{'nvidia.com/gpu':1},'limits':{'nvidia.com/gpu':1}}            | 1",
                "{'requests':{'habana.ai/gaudi':1},'limits':{'nvidia.com/gpu.shared':1}}    | 2",
                "{'limits':{'example.com/licence':1,'hugepages-2Mi':'4Mi'}}                 | 0",
            })
    void acceleratorsOfAllMakersCount(String resources, int gpus) {
        var spec = requested(aPodCreation("{'containers':[{'image':'a:1','resources':%s}]}".formatted(resources)));

        assertThat(spec.requests().gpus()).isEqualTo(gpus);
    }

    @Test
    void whatIsSaidForAPodAsAWholeComesBeforeItsContainers() {
        var spec = requested(aPodCreation("""
                {'resources': {'requests': {'cpu': '3'}, 'limits': {'cpu': '4', 'memory': '8Gi'}},
                 'containers': [{'resources': {'requests': {'cpu': '1', 'memory': '1Gi'}}},
                                {'resources': {'limits': {'nvidia.com/gpu': 1}}}]}"""));

        assertThat(spec.requests().cores()).isEqualTo(3);
        assertThat(spec.requests().memoryMib()).isEqualTo(1024);
        assertThat(spec.requests().gpus()).isEqualTo(1);
        assertThat(spec.limits().cores()).isEqualTo(4);
        assertThat(spec.limits().memoryMib()).isEqualTo(8192);
    }

    @Test
    void aLimitForAPodAsAWholeIsItsRequestWhereNothingElseIsSaid() {
        var spec = requested(aPodCreation("{'resources':{'limits':{'memory':'2Gi'}},'containers':[{}]}"));

        assertThat(spec.requests().memoryMib()).isEqualTo(2048);
    }

    @Test
    void aSandboxAsksForItsPodAndItsVolumes() {
        var sandbox = """
                {'spec': {'operatingMode': 'Running',
                  'podTemplate': {'metadata': {'annotations': {'kubernetes.io/egress-bandwidth': '50M'}},
                                  'spec': {'containers': [{'image': 'ghcr.io/x/python-runtime:3',
                                                           'resources': {'requests': {'cpu': '500m', 'memory': '1Gi'}}}]}},
                  'volumeClaimTemplates': [{'spec': {'storageClassName': 'fast',
                                                     'resources': {'requests': {'storage': '2Gi'}}}}]}}""";

        var spec = requested(aCreation("agents.x-k8s.io", "sandboxes", sandbox));
        var asleep = aCreation("agents.x-k8s.io", "sandboxes", sandbox.replace("Running", "Suspended"));

        assertThat(spec.requests().cores()).isEqualTo(0.5);
        assertThat(spec.units()).isEqualTo(1);
        assertThat(spec.storageMib()).isEqualTo(2048);
        assertThat(spec.storageClass()).isEqualTo("fast");
        assertThat(spec.bandwidthMbps()).isEqualTo(50);
        assertThat(spec.image()).isEqualTo("python-runtime");
        assertThat(observed(asleep).requested()).isEmpty();
    }

    @Test
    void aSandboxClaimIsANeedOfUnknownSize() {
        var event = observed(aCreation("extensions.agents.x-k8s.io", "sandboxclaims", """
                {'spec': {'warmPoolRef': {'name': 'python'}, 'lifecycle': {'ttlSecondsAfterFinished': 60}}}"""));

        var spec = event.requested().orElseThrow();
        assertThat(event.target().kind()).isEqualTo("sandboxclaims");
        assertThat(spec.requests()).isEqualTo(Amounts.NONE);
        assertThat(spec.units()).isEqualTo(1);
        assertThat(spec.image()).isEmpty();
    }

    @Test
    void aSidecarRunsBesideInitContainersAndContainers() {
        var spec = requested(aPodCreation("""
                {"initContainers": [
                   {"image": "s:1", "restartPolicy": "Always", "resources": {"requests": {"cpu": "100m", "memory": "10Mi"}}},
                   {"image": "i:1", "resources": {"requests": {"cpu": "1", "memory": "20Mi"}}}],
                 "containers": [{"image": "a:1", "resources": {"requests": {"cpu": "200m", "memory": "100Mi"}}}]}"""));

        assertThat(spec.requests().cores()).isEqualTo(1.1);
        assertThat(spec.requests().memoryMib()).isEqualTo(110);
    }

    @Test
    void aVirtualMachineAsksForItsDomainAndItsDisks() {
        var machine = """
                {"spec": {"runStrategy": "Always",
                  "dataVolumeTemplates": [{"spec": {"storage": {"resources": {"requests": {"storage": "30Gi"}}}}}],
                  "template": {"spec": {"domain": {"cpu": {"cores": 2, "sockets": 2}, "memory": {"guest": "4Gi"}},
                                        "volumes": [{"containerDisk": {"image": "quay.io/x/fedora:40"}}]}}}}""";

        var spec = requested(aCreation("kubevirt.io", "virtualmachines", machine));
        var halted = aCreation("kubevirt.io", "virtualmachines", machine.replace("Always", "Halted"));

        assertThat(spec.requests().cores()).isEqualTo(4);
        assertThat(spec.requests().memoryMib()).isEqualTo(4096);
        assertThat(spec.storageMib()).isEqualTo(30 * 1024);
        assertThat(spec.image()).isEqualTo("fedora");
        assertThat(observed(halted).requested()).isEmpty();
    }

    @Test
    void aVirtualMachineMayGetGraphicsCardsInEitherWay() {
        var spec = requested(aCreation("kubevirt.io", "virtualmachineinstances", """
                {'spec': {'domain': {'devices': {'gpus': [{'name': 'g', 'deviceName': 'nvidia.com/GA102GL_A10'}],
                                                 'hostDevices': [{'name': 'h', 'deviceName': 'amd.com/gpu'},
                                                                 {'name': 'k', 'deviceName': 'intel.com/qat'}]}}}}"""));

        assertThat(spec.requests().gpus()).isEqualTo(2);
        assertThat(spec.requests().cores()).isEqualTo(1);
    }

    @Test
    void howLargeAnInstanceTypeIsStandsElsewhere() {
        var spec = requested(aCreation("kubevirt.io", "virtualmachines", """
                {'spec': {'runStrategy': 'Always', 'instancetype': {'name': 'u1.medium'},
                  'dataVolumeTemplates': [{'spec': {'source': {'registry': {'url': 'docker://quay.io/x/fedora:40'}},
                    'storage': {'storageClassName': 'fast', 'resources': {'requests': {'storage': '30Gi'}}}}}],
                  'template': {'spec': {'domain': {}}}}}"""));

        assertThat(spec.requests()).isEqualTo(Amounts.NONE);
        assertThat(spec.storageClass()).isEqualTo("fast");
        assertThat(spec.image()).isEqualTo("fedora");
    }

    @Test
    void aPoolOfVirtualMachinesAsksForAllOfThem() {
        var spec = requested(aCreation("pool.kubevirt.io", "virtualmachinepools", """
                {'spec': {'replicas': 3, 'virtualMachineTemplate': {'spec': {'runStrategy': 'Always',
                  'template': {'spec': {'domain': {'cpu': {'cores': 2}}}}}}}}"""));

        assertThat(spec.units()).isEqualTo(3);
        assertThat(spec.requests().cores()).isEqualTo(2);
    }

    @Test
    void annotationsTellTheBandwidth() {
        var item = aPodCreation("{'containers':[{'image':'a:1'}]}").with("/requestObject/metadata/annotations", """
                        {"kubernetes.io/ingress-bandwidth": "10M", "kubernetes.io/egress-bandwidth": "1G"}""");

        assertThat(requested(item).bandwidthMbps()).isEqualTo(1000);
    }

    @Test
    void freeTextInPlaceOfAnImageDoesNotGoOn() {
        var spec = requested(aPodCreation("{'containers':[{'image':'for ada, with love'}]}"));

        assertThat(spec.image()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"containers\":[{\"securityContext\":{\"privileged\":true}}]} | PRIVILEGED",
                "{\"hostNetwork\":true,\"containers\":[{}]}                      | PRIVILEGED",
                "{\"volumes\":[{\"hostPath\":{}}],\"containers\":[{}]}           | PRIVILEGED",
                "{\"containers\":[{\"securityContext\":{\"capabilities\":{\"add\":[\"SYS_ADMIN\"]}}}]} | PRIVILEGED",
                "{\"containers\":[{\"securityContext\":{\"capabilities\":{\"add\":[\"KILL\"]}}}]} | BASELINE",
                "{\"containers\":[{\"securityContext\":{\"procMount\":\"Unmasked\"}}]} | PRIVILEGED",
                "{\"containers\":[{\"ports\":[{\"hostPort\":80}]}]} | PRIVILEGED",
                "{\"securityContext\":{\"seccompProfile\":{\"type\":\"Unconfined\"}},\"containers\":[{}]} | PRIVILEGED",
                "{\"containers\":[{\"image\":\"a:1\"}]}                          | BASELINE",
                "{\"securityContext\":{\"runAsNonRoot\":true,\"seccompProfile\":{\"type\":\"RuntimeDefault\"}},\"containers\":[{\"securityContext\":{\"allowPrivilegeEscalation\":false,\"capabilities\":{\"drop\":[\"ALL\"]}}}]} | RESTRICTED",
                "{\"securityContext\":{\"runAsNonRoot\":true},\"containers\":[{\"securityContext\":{\"allowPrivilegeEscalation\":false,\"capabilities\":{\"drop\":[\"ALL\"]}}}]} | BASELINE",
            })
    void theSecurityContextTellsTheProfile(String pod, SecurityProfile profile) {
        assertThat(requested(aPodCreation(pod)).security()).isEqualTo(profile);
    }

    @Test
    void aTolerationForSpotNodesTellsThePlacement() {
        var spec = requested(aPodCreation("{\"tolerations\":[{\"key\":\"spot\"}],\"containers\":[{}]}"));

        assertThat(spec.placement()).isEqualTo(Placement.SPOT);
    }

    private SourceEvent observed(AuditItems item) {
        var mapped = mapper.map(item.build());
        assertThat(mapped).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) mapped).event();
    }

    private ResourceSpec requested(AuditItems item) {
        return observed(item).requested().orElseThrow();
    }
}
