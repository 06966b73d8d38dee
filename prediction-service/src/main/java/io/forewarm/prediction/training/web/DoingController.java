package io.forewarm.prediction.training.web;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.training.DoingLog;
import io.forewarm.prediction.training.LoggedDoing;
import io.forewarm.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of one subject for models to be fitted to, so that an export has all that is held. */
@RestController
@RequestMapping("/v1/forecasts/{subject}/doings")
@Tag(name = "Forecasts")
final class DoingController {

    /** A page is one query and one answer in memory. */
    private static final int MOST = 1000;

    private final DoingLog log;

    DoingController(DoingLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(
            summary = "What models learn from one subject",
            description = "What it got and gave back, the newest first. Empty for a subject that is unknown."
                    + " Pages: repeat the request with the cursor from `next` until it is null.")
    Page<DoingView> of(
            @Parameter(description = "The subject's pseudonym") @PathVariable String subject,
            @Parameter(description = "Most items on the page, at most 1000") @RequestParam(defaultValue = "50")
                    int limit,
            @Parameter(description = "`next` of the page before") @RequestParam Optional<String> cursor) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1: " + limit);
        }
        int most = Math.min(limit, MOST);
        var found = log.of(new SubjectId(subject), cursor, most + 1).stream()
                .map(DoingView::of)
                .toList();
        return Page.of(found, most, DoingView::event);
    }

    /**
     * Something done.
     *
     * @param number stands for what it was done to, the same each time
     * @param size cores that it got; -1 if it gave something back
     * @param declaredMinutes how long it said that it would keep it; -1 if it did not
     * @param waitedMinutes until it got it
     */
    record DoingView(
            String event,
            Instant at,
            boolean ended,
            int number,
            double size,
            double declaredMinutes,
            double waitedMinutes) {

        static DoingView of(LoggedDoing logged) {
            var doing = logged.doing();
            var what = doing.what();
            double waited = doing instanceof Doing.Granted granted ? granted.waitedMinutes() : 0;
            return new DoingView(
                    logged.event(),
                    doing.at(),
                    doing instanceof Doing.Ended,
                    what.number(),
                    what.size(),
                    what.declaredMinutes(),
                    waited);
        }
    }
}
