package io.forewarm.orchestrator.catalogue.web;

import io.forewarm.model.catalogue.Catalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/catalogue")
@Tag(name = "catalogue", description = "What can be claimed")
final class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @Operation(summary = "List what can be claimed", description = "All bundles with sizes, prices and start-up times.")
    Catalogue catalogue() {
        return catalogue;
    }
}
