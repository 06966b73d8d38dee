package io.forewarm.orchestrator.guard.web;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.guard.GuardStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Modes over REST. Claims are served in every mode, and with the kill switch on. */
@RestController
@RequestMapping("/v1/guard")
@Tag(name = "guard", description = "How far plans are carried out")
public final class GuardController {

    private final GuardStore store;
    private final Mode standard;

    /**
     * Controller over the rules.
     *
     * @param standard the mode of the settings
     */
    public GuardController(GuardStore store, Mode standard) {
        this.store = store;
        this.standard = standard;
    }

    /** All rules. */
    record View(String standard, boolean killed, List<RuleView> rules) {

        static View of(Modes modes) {
            return new View(
                    modes.standard().word(),
                    modes.killed(),
                    modes.rules().stream().map(RuleView::of).toList());
        }
    }

    /** One rule; what is absent stands for all. */
    record RuleView(
            @Schema(type = "string", example = "default") Optional<TenantId> tenant,
            @Schema(type = "string", example = "dev-small") Optional<BundleId> bundle,
            @Schema(example = "shadow") String mode) {

        static RuleView of(Modes.Rule rule) {
            return new RuleView(rule.tenant(), rule.bundle(), rule.mode().word());
        }

        Modes.Rule toRule() {
            return new Modes.Rule(tenant, bundle, Word.parse(Mode.class, mode));
        }
    }

    /** Body of the kill switch. */
    record Switch(boolean on) {}

    @GetMapping
    @Operation(summary = "List the rules", description = "The closest rule holds: tenant and bundle, tenant, bundle.")
    View rules() {
        return View.of(store.modes(standard));
    }

    @PutMapping("/modes")
    @Operation(
            summary = "Set a mode",
            description = "off: nothing is planned. shadow: plans are made and told, and nothing is touched. active: "
                    + "plans are carried out. From the next pass on.")
    View put(@RequestBody RuleView rule) {
        store.put(rule.toRule());
        return rules();
    }

    @DeleteMapping("/modes")
    @Operation(summary = "Take a rule back", description = "The next closest holds again.")
    View remove(
            @Parameter(description = "All tenants if absent") @RequestParam Optional<TenantId> tenant,
            @Parameter(description = "All bundles if absent") @RequestParam Optional<BundleId> bundle) {
        store.remove(tenant, bundle);
        return rules();
    }

    @PutMapping("/kill-switch")
    @Operation(
            summary = "Stop everything that nobody asked for",
            description = "While it is on nothing is started or given up on speculation, for anybody.")
    View kill(@RequestBody Switch body) {
        store.kill(body.on());
        return rules();
    }
}
