package io.forewarm.service.tomcat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;

/**
 * Says in JSON what Tomcat itself has against a request, such as a slash hidden in its address; by itself it sends
 * HTML.
 */
public final class ProblemReport extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final IntFunction<byte[]> problems;

    /**
     * A report.
     *
     * @param problems the problem of a status, as {@code application/problem+json}
     */
    public ProblemReport(IntFunction<byte[]> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        boolean told = response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0;
        if (told || !response.setErrorReported() || !mayWrite(response)) {
            return;
        }
        try {
            var problem = problems.apply(response.getStatus());
            response.setContentType("application/problem+json");
            response.setContentLength(problem.length);
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // Whoever asked is gone, or the answer was begun: there is nobody to tell.
        }
    }

    private static boolean mayWrite(Response response) {
        var allowed = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
