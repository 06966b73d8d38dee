package io.forewarm.persona.training.spring;

import io.forewarm.persona.training.ClusterRefit;
import io.forewarm.persona.training.ClusterStore;
import io.forewarm.persona.training.ClusterTraining;
import io.forewarm.persona.training.CurrentClusters;
import io.forewarm.persona.training.PersonaModel;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.persona.training.smile.SmileClusterFit;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts training together and runs it now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TrainingProperties.class)
class TrainingConfiguration {

    @Bean
    PersonaModel personaModel() {
        return BundledModel.read();
    }

    @Bean
    CurrentClusters currentClusters() {
        return new CurrentClusters();
    }

    @Bean
    ClusterRefit clusterRefit(
            ClusterStore store, CurrentClusters current, TrainingProperties properties, InstantSource clock) {
        return new ClusterRefit(
                store,
                new ClusterTraining(
                        new SmileClusterFit(), properties.minSubjects(), properties.maxClusters(), properties.seed()),
                current,
                properties.refitEvery(),
                clock);
    }

    @Bean
    SchedulingConfigurer trainingSchedule(ClusterRefit refit, TrainingProperties properties) {
        return tasks -> {
            tasks.addFixedDelayTask(refit::refit, properties.refitEvery());
            tasks.addFixedDelayTask(refit::read, properties.readEvery());
        };
    }
}
