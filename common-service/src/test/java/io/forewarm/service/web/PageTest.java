package io.forewarm.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void leadsOnBehindItsLastItemWhereThereIsMore() {
        var page = Page.of(List.of("a", "b", "c"), 2, item -> item + "!");

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).contains("b!");
    }

    @Test
    void endsWhereThereIsNoMore() {
        var page = Page.of(List.of("a", "b"), 2, item -> item);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEmpty();
    }
}
