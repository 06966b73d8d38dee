package io.forewarm.service.web;

import io.forewarm.service.tomcat.DrainingProtocol;
import io.forewarm.service.tomcat.ProblemReport;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;

/** Brings problem+json into every service, and lets its server end well. */
// Before Boot would answer errors itself.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
class WebConfiguration {

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> drainsWhenItEnds() {
        return factory -> factory.setProtocol(DrainingProtocol.class.getName());
    }

    /** In the place of Tomcat's own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> reportsProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReport.class.getName());
                host.getPipeline().addValve(new ProblemReport(WebConfiguration::problem));
            }
        });
    }

    private static byte[] problem(int status) {
        var known = HttpStatus.resolve(status);
        return Problems.json(Problems.of(known == null ? HttpStatus.BAD_REQUEST : known));
    }

    @Bean
    ErrorAnswers errorAnswers() {
        return new ErrorAnswers();
    }

    @Bean
    CorsRefusals corsRefusals() {
        return new CorsRefusals();
    }

    @Bean
    NoInstance noInstance() {
        return new NoInstance();
    }
}
