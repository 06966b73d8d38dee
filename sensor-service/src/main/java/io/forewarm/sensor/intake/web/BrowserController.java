package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.browser.Site;
import io.forewarm.sensor.source.browser.Sites;
import io.forewarm.sensor.source.browser.jackson.BeaconReader;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where web consoles' pages send to. The key is public, and where a page comes from is known from its browser alone, so
 * this keeps out other people's pages but no forger; a site's signing secret does.
 */
@RestController
@Tag(name = "sources", description = "Where sources deliver what they observed")
final class BrowserController {

    static final String PATH = "/v1/browser/events";

    /** All that a browser lets a page leave behind at once. */
    private static final long MAX_BODY = 64 * 1024;

    private final Deliveries deliveries;
    private final Sites sites;
    private final BeaconReader reader;
    private final InstantSource clock;
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    BrowserController(Deliveries deliveries, Sites sites, BeaconReader reader, InstantSource clock) {
        this.deliveries = deliveries.withBytes(MAX_BODY);
        this.sites = sites;
        this.reader = reader;
        this.clock = clock;
    }

    /** As JSON the browser asks first whether it may, and always says where the page comes from. */
    @PostMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            summary = "Takes what a page of a web console recorded",
            description = "Body: user, signature where the site has a signing secret, and items; sent by /sensor.js."
                    + " Answers when all of it is safe; may be repeated at will.")
    @TakesDeliveries
    @SecurityRequirements
    @ApiResponse(responseCode = "204", description = "Do-Not-Track or Global Privacy Control: nothing was looked at")
    @ApiResponse(responseCode = "403", description = "Unknown key, other origin than the site's, or user not signed")
    @ApiResponse(responseCode = "422", description = "JSON, but without a list of items")
    @ApiResponse(responseCode = "429", description = "More than the site's deliveries-per-second")
    ResponseEntity<?> deliver(
            @RequestParam(defaultValue = "") String key,
            @RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin,
            HttpServletRequest request)
            throws IOException {
        if (wantsPrivacy(request)) {
            return ResponseEntity.noContent().build();
        }
        Optional<Site> site = sites.find(key).filter(found -> found.origins().contains(origin));
        if (site.isEmpty()) {
            return ResponseEntity.of(Problems.of(
                            HttpStatus.FORBIDDEN,
                            "forbidden",
                            "Not allowed",
                            "key and origin must be of one site under forewarm.sensor.browser.sites"))
                    .build();
        }
        if (!allowance(site.get()).take(clock.instant())) {
            return tooMany();
        }
        return deliveries.answer(
                request,
                site.get().sender(),
                Source.BROWSER,
                body -> reader.read(body, site.get(), origin, clock.instant()));
    }

    /** Asked before the body is read: the key is public, so anybody may send without end. */
    private Allowance allowance(Site site) {
        return allowances.computeIfAbsent(site.key(), _ -> new Allowance(site.deliveriesPerSecond(), clock.instant()));
    }

    private static ResponseEntity<?> tooMany() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many",
                        "Too many deliveries",
                        "the site's pages together have sent more than its deliveries-per-second"));
    }

    private static boolean wantsPrivacy(HttpServletRequest request) {
        return "1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT"));
    }
}
