package io.forewarm.sensor.source.browser;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/                                             | /",
                "/projects/17/servers/new                      | /projects/:id/servers/new",
                "/servers/3a74e03c-e62f-4694-9c75-8a90018f9294 | /servers/:id",
                "/users/ada@example.com/keys                   | /users/:id/keys",
                "/users/ada%20lovelace                         | /users/:id",
                "/servers?owner=ada#top                        | /servers",
                "/machine-types/m5.large/                      | /machine-types/:id/",
                "/a-very-long-word-that-is-no-word-any-more/x  | /:id/x",
                "/projects/:id/servers                         | /projects/:id/servers",
            })
    void keepsWordsOnly(String path, String template) {
        assertThat(PageTemplate.of(path).path()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "/servers/new,       pages/new",
        "/create-server,     pages/new",
        "/Launch,            pages/new",
        "/servers/new/size,  pages/new",
        "/news,              pages",
        "/servers/renew,     pages",
        "/users/ada,         pages",
        "/,                  pages",
    })
    void onlyTheKindOfPageIsReadable(String path, String kind) {
        assertThat(PageTemplate.of(path).kind()).isEqualTo(kind);
    }

    @Property
    void whatIsATemplateAlreadyStaysAsItIs(@ForAll @StringLength(max = 60) String path) {
        var template = PageTemplate.of(path);

        assertThat(PageTemplate.of(template.path())).isEqualTo(template);
        assertThat(template.path()).doesNotContainPattern("[0-9?#@%]");
    }
}
