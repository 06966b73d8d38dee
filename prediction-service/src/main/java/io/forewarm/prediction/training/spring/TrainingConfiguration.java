package io.forewarm.prediction.training.spring;

import io.forewarm.prediction.timing.Timing;
import io.forewarm.prediction.training.ArrivalTraining;
import io.forewarm.prediction.training.DoingLog;
import io.forewarm.prediction.training.ModelInUse;
import io.forewarm.prediction.training.TrainingMeters;
import io.forewarm.prediction.training.jackson.ReportJson;
import io.forewarm.service.registry.ModelKinds;
import io.forewarm.service.registry.ModelRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts training together and runs it now and then, beside the forecasts and never before them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TrainingConfiguration {

    @Bean
    static ModelKinds modelKinds() {
        return new ModelKinds(List.of(ModelInUse.KIND));
    }

    /** The registry comes after all of a service's own beans. */
    @Bean
    ModelInUse modelInUse(@Lazy ModelRegistry registry) {
        return new ModelInUse(registry);
    }

    @Bean
    TrainingRound trainingRound(
            DoingLog log,
            @Lazy ModelRegistry registry,
            ModelInUse inUse,
            Timing timing,
            TrainingProperties settings,
            InstantSource clock,
            TrainingMeters meters) {
        return new TrainingRound(
                new ArrivalTraining(log, registry, inUse, timing, ReportJson::of, settings.rules()),
                inUse,
                clock,
                meters);
    }

    @Bean
    SchedulingConfigurer trainingSchedule(TrainingRound round, TrainingProperties settings) {
        return tasks -> {
            tasks.addFixedDelayTask(round::fit, settings.fitEvery());
            tasks.addFixedDelayTask(round::look, settings.lookEvery());
        };
    }
}
