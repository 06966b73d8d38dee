package io.forewarm.orchestrator.catalogue.spring;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.jackson.CatalogueReader;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /** Read once at start; a changed catalogue needs a restart. */
    @Bean
    Catalogue catalogue(@Value("${forewarm.catalogue}") Resource resource) throws IOException {
        try (var yaml = resource.getInputStream()) {
            return CatalogueReader.read(yaml);
        }
    }
}
