package org.exportcontrol.gateway.route;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/license/v1/licenses",
                "/api/control-list/v1/entries/1C905.b?asOf=2025-04-04",
                "/api/control-list/v1/entries?q=%E6%B0%A7%E5%8C%96%E9%95%9D&x=%2e%2e/..//;",
                "/api/license/v1/licenses/%E7%A8%80%E5%9C%9F%2025",
                "/api/license/v1/licenses/25-XX%230001",
                "/api/license/v1/a:b@c,d~e!f$g&h'(i)*+=",
                "/api/license/v1/..."
            })
    void aPathWithOneSpellingIsPlain(String uri) {
        assertTrue(RequestTarget.isPlain(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "license/v1",
                "//",
                "/api/",
                "/api//license",
                "/api/./license",
                "/api/../license",
                "/api/license/..",
                "/api/license/%2e%2e/x",
                "/api/license/%2Fx",
                "/api/license/%5Cx",
                "/api/license/\\x",
                "/api/license/%252e",
                "/api/license/v1;a=b/x",
                "/api/license/v1%3Ba/x",
                "/api/license/%69nternal",
                "/api/license/%5f",
                "/api/license/%00",
                "/api/license/%0d%0a",
                "/api/license/%7f",
                "/api/license/%c0%ae%c0%ae/x",
                "/api/license/%c0%af",
                "/api/license/%ff",
                "/api/license/%E6%B0",
                "/api/license/%2",
                "/api/license/%zz",
                "/api/license/ä",
                "/api/license/x y",
                "/api/license/v1#x",
                "/api/license/[x]",
                "http://localhost/api/license/v1/licenses"
            })
    void anyOtherSpellingIsNot(String uri) {
        assertFalse(RequestTarget.isPlain(uri));
    }
}
