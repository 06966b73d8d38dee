package io.forewarm.sensor.source.cloudtrail.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.Tenants;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CloudTrailMapperTest {

    private static final String ADA =
            "{'type':'IAMUser','arn':'arn:aws:iam::111122223333:user/ada','accountId':'111122223333','userName':'ada'}";

    private final CloudTrailMapper mapper = new CloudTrailMapper(
            new Tenants(Optional.of(new TenantId("acme")), Map.of("444455556666", new TenantId("globex"))));

    @Test
    void instancesThatWereStartedAreANeed() {
        var event = observed(record("ec2", "RunInstances", ADA, """
                ,'requestParameters':{'instanceType':'m5.xlarge','instancesSet':{'items':[{'imageId':'ami-1','maxCount':3}]},
                 'blockDeviceMapping':{'items':[{'ebs':{'volumeSize':20,'volumeType':'gp3'}}]}}"""));

        var spec = event.requested().orElseThrow();
        assertThat(event.action()).isEqualTo(Action.CREATE);
        assertThat(event.target().kind()).isEqualTo("instances");
        assertThat(spec.units()).isEqualTo(3);
        assertThat(spec.requests().cores()).isEqualTo(4);
        assertThat(spec.requests().memoryMib()).isEqualTo(16 * 1024);
        assertThat(spec.storageMib()).isEqualTo(20 * 1024);
        assertThat(spec.storageClass()).isEqualTo("gp3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ec2 | CreateVolume     | {'size':'50','volumeType':'io2'}            | io2",
                "ec2 | CreateVolume     | {'size':'50'}                               | ~~",
                "rds | CreateDBInstance | {'allocatedStorage':50,'storageType':'gp3'} | gp3",
            })
    void aVolumesTypeIsItsStorageClass(String service, String call, String parameters, String storageClass) {
        var item = record(service, call, ADA, ",'requestParameters':" + parameters);

        var spec = observed(item).requested().orElseThrow();
        assertThat(spec.storageMib()).isEqualTo(50 * 1024);
        assertThat(spec.storageClass()).isEqualTo(storageClass);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rds       | RestoreDBInstanceFromDBSnapshot | {'dBInstanceClass':'db.m5.large'}                              | 1",
                "sagemaker | CreateHyperParameterTuningJob   | {'trainingJobDefinition':{'resourceConfig':{'instanceType':'ml.m5.large','instanceCount':3}}} | 3",
                "sagemaker | CreateEndpointConfig            | {'productionVariants':[{'instanceType':'ml.m5.large','initialInstanceCount':2}]} | 2",
            })
    void whatAsksForMachinesIsANeed(String service, String call, String parameters, int units) {
        var item = record(service, call, ADA, ",'requestParameters':" + parameters);

        var spec = observed(item).requested().orElseThrow();
        assertThat(spec.units()).isEqualTo(units);
        assertThat(spec.requests().cores()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ec2,            DescribeInstances,             LIST,    instances",
        "ec2,            AuthorizeSecurityGroupIngress, UPDATE,  security-groups",
        "secretsmanager, GetSecretValue,                READ,    secrets",
        "lambda,         DeleteFunction20150331,        DELETE,  functions",
        "ssm,            StartSession,                  CONNECT, sessions",
        "rds,            CreateDBInstance,              CREATE,  db-instances",
        "ecr,            BatchDeleteImage,              DELETE,  images",
        "ecr,            BatchGetImage,                 READ,    images",
    })
    void theNameOfTheCallTellsActionAndKind(String service, String call, Action action, String kind) {
        var event = observed(record(service, call, ADA, ""));

        assertThat(event.action()).isEqualTo(action);
        assertThat(event.target().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sts::1:assumed-role/AWSReservedSSO_Dev_1a/ada@example.com, ada@example.com",
        "arn:aws:sts::1:assumed-role/deploy/aws-go-sdk-1722511821294449000, arn:aws:iam::1:role/deploy",
        "arn:aws:sts::1:assumed-role/deploy/i-0123456789abcdef0,            arn:aws:iam::1:role/deploy",
        "arn:aws:sts::1:assumed-role/deploy/ada,                            arn:aws:sts::1:assumed-role/deploy/ada",
    })
    void aRolesSessionIsThePersonBehindItWhereTheRecordTells(String arn, String userId) {
        var identity =
                "{'type':'AssumedRole','arn':'%s','sessionContext':{'sessionIssuer':{'arn':'arn:aws:iam::1:role/deploy'}}}"
                        .formatted(arn);

        assertThat(observed(record("ec2", "DescribeInstances", identity, ""))
                        .actor()
                        .userId())
                .isEqualTo(userId);
    }

    @ParameterizedTest
    @CsvSource({
        "Client.UnauthorizedOperation, DENIED",
        "VcpuLimitExceeded,            OVER_QUOTA",
        "InvalidVolume.NotFound,       NOT_FOUND",
        "BucketAlreadyExists,          CONFLICT",
        "ThrottlingException,          FAILED",
        "RequestLimitExceeded,         FAILED",
        "InvalidParameterValue,        INVALID",
    })
    void theErrorCodeTellsTheOutcome(String code, Outcome outcome) {
        var item = record("ec2", "CreateVolume", ADA, ",'errorCode':'%s'".formatted(code));

        assertThat(observed(item).outcome()).isEqualTo(outcome);
    }

    @Test
    void awsItselfIsIgnored() {
        var mapped =
                map(record("ec2", "RunInstances", "{'type':'AWSService','invokedBy':'autoscaling.amazonaws.com'}", ""));

        assertThat(mapped).isEqualTo(new Mapped.Ignored(IgnoreReason.SYSTEM));
    }

    @Test
    void theAccountTellsTheTenantAlsoInTheEnvelopeOfEventBridge() {
        var item = "{'detail-type':'AWS API Call via CloudTrail','detail':%s}"
                .formatted(record("ec2", "DescribeInstances", ADA, ",'recipientAccountId':'444455556666'"));

        assertThat(observed(item).actor().tenant()).contains(new TenantId("globex"));
    }

    @Test
    void anEnvelopeOfSomethingElseIsRefused() {
        assertThat(map("{'detail-type':'EC2 Instance State-change Notification','detail':{}}"))
                .isInstanceOfSatisfying(
                        Mapped.Refused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/detail-type"));
    }

    private static String record(String service, String call, String identity, String more) {
        return """
                {'eventID':'e-1','eventSource':'%s.amazonaws.com','eventName':'%s','eventTime':'2026-03-02T08:00:00Z',
                 'eventType':'AwsApiCall','readOnly':false,'userAgent':'aws-cli/2.15','userIdentity':%s %s}""".formatted(service, call, identity, more);
    }

    private Mapped map(String item) {
        return mapper.map(new JsonMapper().readTree(item.replace('\'', '"')));
    }

    private SourceEvent observed(String item) {
        assertThat(map(item)).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) map(item)).event();
    }
}
