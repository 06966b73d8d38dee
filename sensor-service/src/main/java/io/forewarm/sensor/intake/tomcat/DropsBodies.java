package io.forewarm.sensor.intake.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes the connection of a request whose body was given up. Tomcat would otherwise read the rest of it before the
 * next request, for as long as its sender likes. Belongs round everything else, or the closing is reported as an error.
 */
public final class DropsBodies extends ValveBase {

    private final String attribute;

    /** For requests with that attribute. */
    public DropsBodies(String attribute) {
        super(true);
        this.attribute = attribute;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(attribute) != null) {
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
