package io.forewarm.sensor.intake.web;

import io.forewarm.sensor.source.browser.Sites;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets pages of the sites send to another origin than their own. Which site may use which key, the endpoint checks. */
@Component
final class BrowserCors implements WebMvcConfigurer {

    /** As long as Chromium remembers at most; the answer changes only when settings do. */
    private static final long REMEMBER_SECONDS = 7200;

    private final Sites sites;

    BrowserCors(Sites sites) {
        this.sites = sites;
    }

    /** With credentials, though there are none to read: a beacon is always sent as if there were. */
    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(BrowserController.PATH)
                .allowedOrigins(sites.origins().toArray(String[]::new))
                .allowedMethods(HttpMethod.POST.name())
                .allowedHeaders("Content-Type")
                .allowCredentials(true)
                .maxAge(REMEMBER_SECONDS);
    }
}
