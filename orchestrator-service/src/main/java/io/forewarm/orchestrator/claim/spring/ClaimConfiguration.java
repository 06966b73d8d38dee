package io.forewarm.orchestrator.claim.spring;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.claim.ClaimMeters;
import io.forewarm.orchestrator.claim.ClaimStore;
import io.forewarm.orchestrator.claim.Claims;
import io.forewarm.orchestrator.claim.SubjectResolver;
import io.forewarm.orchestrator.claim.web.ClaimController;
import io.forewarm.orchestrator.claim.web.SensorClient;
import io.forewarm.orchestrator.claim.web.SensorSubjectResolver;
import io.forewarm.orchestrator.ledger.OutcomeLog;
import io.forewarm.orchestrator.spring.Ticker;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Transactions;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitStore;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

    @Bean
    Claims.Stores claimsStores(ClaimStore claims, UnitStore units, OutcomeLog outcomes, Transactions transactions) {
        return new Claims.Stores(claims, units, outcomes, transactions);
    }

    @Bean
    Claims claims(Claims.Stores stores, ResourceBackend backend, Catalogue catalogue, UnitIds ids) {
        return new Claims(stores, backend, catalogue, ids);
    }

    @Bean
    Ticker claimTicker(Claims claims, InstantSource clock, ClaimProperties settings) {
        return new Ticker("claims", settings.endEvery(), () -> claims.endOverdue(clock.instant()));
    }

    @Bean
    SubjectResolver subjectResolver(ClaimProperties settings, InstantSource clock) {
        return new SensorSubjectResolver(
                SensorClient.of(settings.sensorUrl(), settings.resolveToken(), settings.resolveTimeout()),
                clock,
                new SensorSubjectResolver.Memory(settings.rememberUsers(), settings.rememberFor()));
    }

    @Bean
    ClaimController.Desk claimDesk(
            Catalogue catalogue, SubjectResolver subjects, ClaimMeters meters, ClaimProperties settings) {
        return new ClaimController.Desk(catalogue, subjects, meters, new TenantId(settings.tenant()));
    }
}
