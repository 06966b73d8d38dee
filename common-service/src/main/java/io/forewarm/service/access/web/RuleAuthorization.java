package io.forewarm.service.access.web;

import io.forewarm.service.access.AccessRules;
import io.forewarm.service.access.AccessRules.Otherwise;
import io.forewarm.service.access.AccessRules.Rule;
import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Right;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Decides by {@link AccessRules}: the first rule that fits the request, or what holds otherwise. */
public final class RuleAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationResult DENIED = new AuthorizationDecision(false);

    private final List<MatchedRule> rules;
    private final Otherwise otherwise;

    public RuleAuthorization(AccessRules rules) {
        this.rules = rules.rules().stream().map(MatchedRule::of).toList();
        this.otherwise = rules.otherwise();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> sender, RequestAuthorizationContext context) {
        for (var rule : rules) {
            if (rule.matcher().matches(context.getRequest())) {
                return decide(rule.rule(), sender);
            }
        }
        return switch (otherwise) {
            case ANYBODY -> GRANTED;
            case CALLERS -> isCaller(sender.get()) ? GRANTED : DENIED;
            case NOBODY -> DENIED;
        };
    }

    private static AuthorizationResult decide(Rule rule, Supplier<? extends @Nullable Authentication> sender) {
        return switch (rule) {
            case Rule.Open _ -> GRANTED;
            case Rule.Needs needs ->
                has(needs.right(), sender.get())
                        ? GRANTED
                        : new Lacking(needs.right().word());
        };
    }

    private static boolean has(Right right, @Nullable Authentication sender) {
        return sender != null && sender.getPrincipal() instanceof Caller caller && caller.may(right);
    }

    private static boolean isCaller(@Nullable Authentication sender) {
        return sender != null && sender.getPrincipal() instanceof Caller;
    }

    /** The caller, if there is one, does not have this right. */
    record Lacking(String right) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    private record MatchedRule(RequestMatcher matcher, Rule rule) {

        static MatchedRule of(Rule rule) {
            return new MatchedRule(
                    switch (rule) {
                        case Rule.Open(var path) -> PathPatternRequestMatcher.pathPattern(path);
                        case Rule.Needs needs ->
                            PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(needs.method()), needs.path());
                    },
                    rule);
        }
    }
}
