package io.forewarm.sensor.source.cloudtrail.jackson;

import io.forewarm.model.activity.Outcome;
import io.forewarm.sensor.source.jackson.Spot;
import java.util.regex.Pattern;

/** How AWS answered. Each service has error codes of its own, but they are made of the same words. */
final class Answers {

    private static final String DRY_RUN = "DryRunOperation";

    private static final Pattern BUSY = Pattern.compile("Throttl|RequestLimit|TooManyRequests|SlowDown|Rate");

    private static final Pattern QUOTA = Pattern.compile("LimitExceeded|QuotaExceeded|CountExceeded|ResourceLimit");

    private static final Pattern DENIED = Pattern.compile(
            "AccessDenied|Unauthori[sz]ed|AuthFailure|Forbidden|ExpiredToken|InvalidClientToken|SignatureDoesNotMatch|OptInRequired");

    private static final Pattern MISSING = Pattern.compile("NotFound|NoSuch|DoesNotExist|NotExist");

    private static final Pattern CONFLICT =
            Pattern.compile("Exists|Conflict|InUse|Duplicate|IncorrectState|IncorrectInstanceState|Dependency");

    private static final Pattern FAULT =
            Pattern.compile("Internal|Unavailable|ServiceFailure|InsufficientInstance|InsufficientCapacity|Timeout");

    private Answers() {}

    static Outcome outcome(Spot item) {
        var code = item.text("errorCode");
        if (code.isEmpty()) {
            return isFailedLogin(item) ? Outcome.DENIED : Outcome.SUCCESS;
        }
        if (isDryRun(item)) {
            return Outcome.SUCCESS;
        }
        if (BUSY.matcher(code).find() || FAULT.matcher(code).find()) {
            return Outcome.FAILED;
        }
        if (QUOTA.matcher(code).find()) {
            return Outcome.OVER_QUOTA;
        }
        if (DENIED.matcher(code).find()) {
            return Outcome.DENIED;
        }
        if (MISSING.matcher(code).find()) {
            return Outcome.NOT_FOUND;
        }
        return CONFLICT.matcher(code).find() ? Outcome.CONFLICT : Outcome.INVALID;
    }

    /** Whether it was only asked if it would work; the answer to that is an error code, too. */
    static boolean isDryRun(Spot item) {
        return item.text("errorCode").contains(DRY_RUN);
    }

    private static boolean isFailedLogin(Spot item) {
        return item.anyObject("responseElements").anyText("ConsoleLogin").equals("Failure");
    }
}
