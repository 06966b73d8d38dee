package io.forewarm.sensor.source.spring;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.browser.Site;
import io.forewarm.sensor.source.browser.Sites;
import io.forewarm.sensor.source.browser.UserSigning;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.browser}.
 *
 * @param sites web consoles whose pages may send; none of them, and nothing is taken from any browser
 */
@Validated
@ConfigurationProperties("forewarm.sensor.browser")
record BrowserProperties(@DefaultValue List<@Valid SiteProperties> sites) {

    BrowserProperties {
        sites = List.copyOf(sites);
    }

    @AssertTrue(message = "must differ: the keys of sites")
    boolean isEveryKeyOfOneSite() {
        return sites.stream().map(SiteProperties::key).distinct().count() == sites.size();
    }

    Sites toSites() {
        return new Sites(sites.stream().map(SiteProperties::toSite).toList());
    }

    /**
     * One web console.
     *
     * @param key names it in its pages; public, 16 to 64 of A-Z a-z 0-9 _ -
     * @param tenant whose users they are; a lower-case DNS label
     * @param origins where its pages come from: scheme, host in lower case, and port where it is not the usual one
     * @param signingSecret shared with the console's server, which signs its users with it, at least 32 characters;
     *     empty, and whoever has the key may name any user
     * @param deliveriesPerSecond most that each instance takes from all its pages together, in the long run; a page in
     *     use delivers every five seconds at most
     */
    record SiteProperties(
            @NotNull(message = "must be there") @Pattern(regexp = "[A-Za-z0-9_-]{16,64}")
            String key,

            @DefaultValue("default") @Pattern(regexp = TenantNames.FORM)
            String tenant,

            @DefaultValue @NotEmpty
            Set<
                            @Pattern(
                                    regexp = "https?://[a-z0-9.-]+(:\\d{1,5})?",
                                    message = "must be an origin such as https://console.example.com")
                            String>
                    origins,

            @DefaultValue("") @Pattern(regexp = "|.{32,}", message = "must be empty or have at least 32 characters")
            String signingSecret,

            @DefaultValue("100") @Positive int deliveriesPerSecond) {

        Site toSite() {
            var signing = Optional.of(signingSecret)
                    .filter(secret -> !secret.isEmpty())
                    .map(UserSigning::new);
            return new Site(key, new TenantId(tenant), origins, signing, deliveriesPerSecond);
        }

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "SiteProperties[%s]".formatted(key);
        }
    }
}
