package io.forewarm.sensor.source.browser;

import io.forewarm.model.identity.TenantId;
import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import java.util.Optional;
import java.util.Set;

/**
 * One web console whose pages may tell what their users do.
 *
 * @param key names the site to us; public, for it stands in each page, and good for nothing but sending
 * @param tenant whose users they are
 * @param origins where the pages come from, as browsers write it: {@code https://console.example.com}
 * @param signing with it the console's server vouches for its users; without it, whoever has the key may name any user
 * @param deliveriesPerSecond most that we take from all its pages together, in the long run
 */
public record Site(
        String key, TenantId tenant, Set<String> origins, Optional<UserSigning> signing, int deliveriesPerSecond) {

    public Site {
        origins = Set.copyOf(origins);
    }

    /** Who sends what its pages tell: somebody who speaks for its tenant and for no other. */
    public Caller sender() {
        return new Caller("browser", Set.of(), new Reach.Named(Set.of(tenant)));
    }
}
