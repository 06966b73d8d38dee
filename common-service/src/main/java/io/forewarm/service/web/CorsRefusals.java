package io.forewarm.service.web;

import java.io.IOException;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells a page of an origin that may not send in the same words as everybody else; Spring would send plain text. */
final class CorsRefusals implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        var mapping = new RequestMappingHandlerMapping();
        mapping.setCorsProcessor(new Processor());
        return mapping;
    }

    private static final class Processor extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getBody()
                    .write(Problems.json(Problems.forbidden(
                            "Pages of this origin, or with this method or these headers, may not send here.")));
            response.flush();
        }
    }
}
