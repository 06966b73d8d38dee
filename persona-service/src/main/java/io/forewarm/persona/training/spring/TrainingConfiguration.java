package io.forewarm.persona.training.spring;

import io.forewarm.persona.attribute.Prior;
import io.forewarm.persona.labelling.Labels;
import io.forewarm.persona.training.ClassifierFit;
import io.forewarm.persona.training.ClassifierTraining;
import io.forewarm.persona.training.ClusterRefit;
import io.forewarm.persona.training.ClusterStore;
import io.forewarm.persona.training.ClusterTraining;
import io.forewarm.persona.training.CurrentClusters;
import io.forewarm.persona.training.ModelForm;
import io.forewarm.persona.training.ModelInUse;
import io.forewarm.persona.training.PersonaFit;
import io.forewarm.persona.training.PersonaTraining;
import io.forewarm.persona.training.SeenSubjects;
import io.forewarm.persona.training.jackson.BundledModel;
import io.forewarm.persona.training.jackson.JacksonModelForm;
import io.forewarm.persona.training.smile.LogisticFit;
import io.forewarm.persona.training.smile.PlattFit;
import io.forewarm.persona.training.smile.SmileClusterFit;
import io.forewarm.service.registry.ModelKinds;
import io.forewarm.service.registry.ModelRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts training together and runs it now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TrainingProperties.class)
class TrainingConfiguration {

    /** As the bundled model was fitted. */
    private static final int FOLDS = 3;

    @Bean
    static ModelKinds modelKinds() {
        return new ModelKinds(List.of(ModelInUse.KIND));
    }

    @Bean
    ModelForm modelForm() {
        return new JacksonModelForm();
    }

    /** The registry comes after all of a service's own beans. */
    @Bean
    ModelInUse modelInUse(@Lazy ModelRegistry registry, ModelForm form) {
        return new ModelInUse(registry, form, BundledModel.read());
    }

    @Bean
    PersonaFit personaFit(
            SeenSubjects seen,
            Labels labels,
            @Lazy ModelRegistry registry,
            ModelInUse inUse,
            ModelForm form,
            TrainingProperties properties) {
        var contenders = List.<ClassifierFit>of(new LogisticFit(10), new LogisticFit(40));
        return new PersonaFit(
                seen,
                labels,
                registry,
                inUse,
                new PersonaTraining(new ClassifierTraining(contenders, new PlattFit(), FOLDS, properties.seed())),
                form,
                properties.toRules(Prior.DEFAULT));
    }

    @Bean
    FitRound fitRound(PersonaFit fit, ModelInUse inUse, InstantSource clock) {
        return new FitRound(fit, inUse, clock);
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
    SchedulingConfigurer trainingSchedule(ClusterRefit refit, FitRound round, TrainingProperties properties) {
        return tasks -> {
            tasks.addFixedDelayTask(round::fit, properties.fitEvery());
            tasks.addFixedDelayTask(round::look, properties.lookEvery());
            tasks.addFixedDelayTask(refit::refit, properties.refitEvery());
            tasks.addFixedDelayTask(refit::read, properties.readEvery());
        };
    }
}
