package io.forewarm.prediction.forecast.spring;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.jackson.CatalogueReader;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.forecast.ForecastMeters;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.WhatIf;
import io.forewarm.prediction.forecast.kafka.ForecastPlan;
import io.forewarm.prediction.timing.Timing;
import io.forewarm.prediction.training.ModelInUse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Makes the forecaster from the settings and the catalogue. */
@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

    @Bean
    Catalogue catalogue(@Value("${forewarm.catalogue}") Resource file) throws IOException {
        try (var yaml = file.getInputStream()) {
            return CatalogueReader.read(yaml);
        }
    }

    @Bean
    Demand demand(Catalogue catalogue, ForecastProperties settings) {
        return new Demand(catalogue, settings.demandSlack());
    }

    @Bean
    Timing timing(HistoryProperties history, ShrinkageProperties shrinkage) {
        return new Timing(history.memory(), shrinkage.own(), shrinkage.shared(), shrinkage.season());
    }

    @Bean
    Forecaster forecaster(
            Demand demand,
            Timing timing,
            HistoryProperties history,
            ShrinkageProperties shrinkage,
            RecommendationProperties recommendation,
            ForecastProperties forecast) {
        var memory = history.memory();
        var catalogue = demand.catalogue();
        return new Forecaster(
                timing,
                new Choice(catalogue, memory, shrinkage.own(), shrinkage.shared(), shrinkage.context()),
                recommendation.economics(catalogue),
                demand,
                shrinkage.reliability(),
                forecast.pace());
    }

    @Bean
    ForecastPlan forecastPlan(
            Forecaster forecaster,
            ModelInUse inUse,
            ForecastProperties settings,
            InstantSource clock,
            ForecastMeters meters) {
        return new ForecastPlan(forecaster, inUse, settings.news(), settings.rhythm(), clock, meters);
    }

    @Bean
    WhatIf whatIf(Forecaster forecaster, ModelInUse inUse) {
        return new WhatIf(forecaster, inUse);
    }
}
