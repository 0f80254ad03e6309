package needlecare.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import needlecare.testing.Alexa;
import needlecare.testing.Answered;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whatever is put into speech, it stays one well-formed document that says what was put in. */
class SsmlTest {

    @Property(tries = 2000)
    void anyTextBecomesWellFormedSpeech(@ForAll("texts") String text) throws Exception {
        Document document = parse("<speak>" + Renderer.escape(text) + "</speak>");
        assertThat(document.getDocumentElement().getChildNodes().getLength()).isLessThanOrEqualTo(1);
    }

    @Property(tries = 1000)
    void whatXmlAllowsIsSaidAsItIs(@ForAll("plainTexts") String text) throws Exception {
        Document document = parse("<speak>" + Renderer.escape(text) + "</speak>");
        assertThat(document.getDocumentElement().getTextContent()).isEqualTo(text);
    }

    @Property(tries = 300)
    void anyWordsInASlotAreAnsweredWithWellFormedSpeech(@ForAll("texts") String text) throws Exception {
        Answered answered = Answered.to(Alexa.resolved("CaffeineIntent", Map.of("thing", text)));
        Document document = parse(answered.ssml());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("speak");
        assertThat(answered.ssml().length()).isLessThanOrEqualTo(8000);
    }

    @Test
    void tagsAreSaidAndNotObeyed() throws Exception {
        String text = "<audio src=\"https://example.org/a.mp3\"/> & 'more' ]]> <!-- x -->";
        Document document = parse("<speak>" + Renderer.escape(text) + "</speak>");
        assertThat(document.getDocumentElement().getTextContent()).isEqualTo(text);
        assertThat(document.getElementsByTagName("audio").getLength()).isZero();
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() {
        assertThat(Renderer.escape("a\u0000b\u000bc\uFFFEd\uD83De")).isEqualTo("abcde");
        assertThat(Renderer.escape("\uD83D\uDE31")).isEqualTo("\uD83D\uDE31");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.strings()
                        .withChars("<>&\"'/ ;#x0a]!-[CDATA?\u0000\u0001\uD800\uDFFF\uFFFF\r\n\t")
                        .ofMaxLength(80));
    }

    @Provide
    Arbitrary<String> plainTexts() {
        return Arbitraries.strings()
                .withChars("<>&\"'/ ;#xabc\u00e9\u4e16]!-\n\t")
                .ofMaxLength(80);
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml)));
    }
}
