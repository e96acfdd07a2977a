package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

class SpellingTest {
    private static final Lexicon LEXICON = new Lexicon(Vte.script().language());

    /** The words on which facts and alarms hang. */
    private static final List<String> DOMAIN =
            List.of(
                    "thrombosis",
                    "embolism",
                    "chronic",
                    "acute",
                    "popliteal",
                    "femoral",
                    "thigh",
                    "groin",
                    "pelvis",
                    "severe",
                    "unbearable",
                    "excruciating",
                    "bedridden",
                    "cancer",
                    "chemotherapy",
                    "leukemia",
                    "lymphoma",
                    "pulmonary",
                    "hypertension",
                    "pressure",
                    "thinners",
                    "warfarin",
                    "eliquis",
                    "xarelto",
                    "heparin",
                    "apixaban",
                    "bleeding",
                    "breathe",
                    "breathing",
                    "unconscious",
                    "collapsed",
                    "fainted",
                    "stroke",
                    "allergic",
                    "swelling",
                    "tablets",
                    "pregnant",
                    "ultrasound",
                    "malignant",
                    "wheelchair");

    @Test
    void almostEveryWordOfTheDomainWithOneMistakeIsMended() {
        int found = 0;
        int all = 0;
        for (String word : DOMAIN) {
            for (String wrong : oneEdit(word)) {
                all++;
                boolean mended = LEXICON.utterance(wrong).words().equals(List.of(word));
                found += mended ? 1 : 0;
            }
        }
        double share = (double) found / all;
        System.out.printf(
                "%d of %d misspelt words of the domain mended: %.3f%n", found, all, share);
        assertTrue(share >= 0.97, () -> "only " + share);
    }

    private static Set<String> oneEdit(String word) {
        var wrong = new LinkedHashSet<String>();
        for (int i = 1; i < word.length(); i++) {
            wrong.add(word.substring(0, i) + word.substring(i + 1));
            wrong.add(word.substring(0, i) + word.charAt(i - 1) + word.substring(i));
            if (i + 1 < word.length()) {
                wrong.add(
                        word.substring(0, i)
                                + word.charAt(i + 1)
                                + word.charAt(i)
                                + word.substring(i + 2));
            }
        }
        wrong.remove(word);
        wrong.removeAll(Vte.script().language().common());
        return wrong;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel",
                "river",
                "smelling",
                "spelling",
                "cardiologist",
                "cloth",
                "been",
                "call",
                "love",
                "store",
                "chrome",
                "fridge",
                "upcoming",
                "wireless",
                "texted",
                "cellphone",
                "preventative",
                "tracker",
                "blender",
                "eateries"
            })
    void aCommonWordIsNeverTakenForMisspelt(String word) {
        assertEquals(List.of(word), LEXICON.utterance(word).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xeralto", "zarelto"})
    void aBrandNameIsKnownInItsUsualMisspellings(String word) {
        assertEquals(List.of("xarelto"), LEXICON.utterance(word).words());
    }
}
