package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Talk;
import assistant.Vte;
import assistant.dialog.Conversation;
import assistant.dialog.Intent;
import assistant.dialog.Safety;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An emergency is heard whatever else stands in the message. */
class RedFlagsTest {
    private static final Understanding UNDERSTANDING = Vte.script().understanding();

    private static Safety heard(String text) {
        return UNDERSTANDING.read(text, Conversation.NEW).safety();
    }

    /** The first text that a phrase stands for. */
    private static String text(String phrase) {
        return Arrays.stream(phrase.split(" "))
                .filter(part -> !part.equals("...") && !part.equals("_"))
                .map(part -> part.replaceAll("[?*]", "").split("\\|")[0])
                .collect(Collectors.joining(" "));
    }

    private static List<String> everyFlag() {
        var flags = new ArrayList<String>();
        Vte.script()
                .language()
                .under("alarm")
                .forEach(
                        (kind, phrases) -> {
                            if (!kind.equals("nothing")) {
                                phrases.forEach(phrase -> flags.add(text(phrase)));
                            }
                        });
        assertTrue(flags.size() > 600, () -> "only " + flags.size());
        return flags;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "yes. %s",
                "no. %s",
                "%s since this morning",
                "%s what do i do",
                "new i think. %s",
                "they found a clot in my calf and now %s",
                "waiting for a scan but now %s",
                "i dont know, %s",
                "no cancer. %s",
                "my husband, %s",
                "hi, %s, can you help",
                "thanks. one more thing: %s",
                "ANSWER ME %s"
            })
    void everyFlagIsHeardAroundOtherWords(String frame) {
        var missed =
                everyFlag().stream().map(frame::formatted).filter(text -> !heard(text).alarm());
        assertEquals(List.of(), missed.toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breathing | I can hardly breathe",
                "breathing | no i can hardly breathe",
                "breathing | no cant breathe",
                "breathing | told to wait for a scan, and now I am typing this because I can hardly"
                        + " breathe",
                "breathing | nothing i can do, i cant breathe",
                "breathing | nobody believes me but i cough up blood",
                "breathing | i cant breathe because of my chest",
                "breathing | i have no history of this but my chest hurts and i cant breathe",
                "breathing | no pain in the leg but in my chest yes",
                "breathing | no clot, no cancer, but chest pain",
                "breathing | i was told to come back if i cough blood and now i do",
                "breathing | Chest. Pain. Now.",
                "breathing | tell me why my heart is going like the clappers",
                "breathing | can u tell me why my heart is going like the clappers",
                "breathing | its a 4. my chest is a 9",
                "stroke | new they tell me. most horrible headache since noon, all at once",
                "bleeding | no I get up by myself, that's how I saw there was so much blood in it",
                "self-harm | Nobody would miss me",
                "breathing | my husband just collapsed in the chair",
                "breathing | she collapsed on the bed",
                "breathing | i passed out the other night",
                "breathing | I would have come in but I can't breathe",
                "breathing | my mother fainted, can you help",
                "not-awake | can you call somebody, he is not breathing",
                "breathing | the chest pain is bad one of the worst",
                "allergy | my lips are swollen one side",
                "head-injury | i hit my head because of my bad balance",
                "head-injury | my husband had a fall and hit his head he takes warfarin",
                "overdose | my son had a handful of my xarelto",
                "stroke | it was the worst headache ever",
                "leg-colour | they found a clot and now my leg is gone cold",
                "leg-colour | my whole leg swelled up and went a dusky purple within the hour",
                "bleeding | been bleeding from my bottom all day on these",
                "self-harm | had enough of life",
                "breathing | my husband just collapsed in the armchair"
            })
    void whatDeniesOrExplainsSomethingElseHidesNoEmergency(String kind, String text) {
        assertEquals(List.of(kind), heard(text).alarms());
    }

    /** The learned ear alone once took it for a blow to the head. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cant remember",
                "i can't remember",
                "No.",
                "yes",
                "not that i know",
                "collapsed on the sofa after work, like always",
                "they speak so fast i pass out from boredom",
                "pass out the tissues, it is a new one",
                "i have the tablets in front of me, xarelto it says",
                "can i go on holiday, i can not go on planes",
                "the car conked out on the way to the scan",
                "i get up, i just collapse in front of the tv by about 8"
            })
    void aWholeAnswerAndATurnOfPhraseAreNoEmergency(String text) {
        assertFalse(heard(text).alarm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is chest pain one of the signs then",
                "does that pressure give you chest pains",
                "does that give you chest pain and fainting",
                "had a pe in 2016, pain in the chest and all",
                "my friend had a clot in 2018, chest pain and everything",
                "i would pass out if i had to write all this by hand",
                "can cancer make you throw up blood?",
                "is chest pain always there with a lung clot",
                "what does coughing blood have to do with clots",
                "had chest pain back in january, was heartburn, nothing now",
                "can high pressure in the lung make you pass out"
            })
    void whatIsAskedAboutInGeneralOrLongPastBringsTheSoftLine(String text) {
        assertTrue(heard(text).soft());
        assertFalse(heard(text).alarm());
    }

    /** By its words: no learning stands between it and the alarm. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "self-harm | Nobody would miss me",
                "breathing | Chest. Pain. Now.",
                "breathing | i am out of breath talking",
                "breathing | the roof collapsed on him",
                "breathing | she collapsed on the bed",
                "breathing | i passed out the other night",
                "breathing | i passed out the day before",
                "overdose | she took an overdose of warfarin",
                "bleeding | i am bleeding to death here",
                "head-injury | he fell for no reason and hit his head",
                "breathing | I would have come in but I can't breathe"
            })
    void whatIsSaidOutrightNeedsNoLearning(String kind, String text) {
        var seen = UNDERSTANDING.read(text, Conversation.NEW).evidence();
        assertTrue(seen.contains("alarm:" + kind), seen::toString);
    }

    /** No question stands under an alarm: a bare word replies to the alarm. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "no im fine go on", "yes", "i dont know", "im ok now"})
    void aReplyToAnAlarmAnswersNoQuestion(String text) {
        var talk = new Talk().say("they found a new one in my calf").say("i cant breathe");
        var told = talk.facts();
        assertEquals("severe-pain", talk.asks());
        talk.say(text);
        assertEquals(told, talk.facts());
        assertEquals("severe-pain", talk.asks());
        assertEquals(Intent.CONTINUE, talk.understood().intent());
    }

    @Test
    void whatIsToldOutrightAfterAnAlarmIsTaken() {
        var talk = new Talk().say("they found a new one in my calf").say("i cant breathe");
        talk.say("no the pain is mild");
        assertEquals("bedridden", talk.asks());
    }

    /** It may be a cry; and an unknown answer is never taken for a no. */
    @ParameterizedTest
    @ValueSource(strings = {"no cant breathe", "no can not wake her", "yes chest pain"})
    void aYesOrNoThatRunsIntoAnEmergencyAnswersNothing(String text) {
        var talk = new Talk().say("they found a new one in my calf, i got breast cancer too");
        assertEquals("bleeding-risk", talk.asks());
        var told = talk.facts();
        talk.say(text);
        assertTrue(talk.understood().safety().alarm());
        assertEquals(told, talk.facts());
        assertEquals("bleeding-risk", talk.asks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no chest pain",
                "i am not short of breath",
                "no i have never coughed up blood",
                "my mother had a stroke",
                "i coughed up blood two years ago, all treated",
                "what if i cough up blood?",
                "they wont give me blood thinners because of my brain bleed"
            })
    void whatIsDeniedLongPastOrAskedAboutIsNone(String text) {
        assertEquals(List.of(), heard(text).alarms());
    }

    /** What is over may still be an emergency, and who asks about it may have it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passed out but im ok now",
                "i fainted in the shop, feeling good now",
                "couldnt breathe for a bit but its all good now",
                "blacked out, ok now",
                "i have chest pain could it be a clot",
                "could it be a clot i have chest pain",
                "do i need to worry my chest hurts",
                "what does it mean, im coughing up blood",
                "what is the danger, my heart is racing",
                "is there a number i can call my husband passed out",
                "how do i know its a clot in my lung i cant breathe properly",
                "he is panting for air, in summer he was fine",
                "my son just had a fit on the floor",
                "honestly i feel like ending it",
                "toilet bowl was full of blood this time",
                "took 10 of my painkillers cos it hurt so much",
                "not without chest pain"
            })
    void whatIsOverOrAskedAboutIsHeard(String text) {
        assertTrue(heard(text).alarm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no no chest pain",
                "chest pain no, fainting no",
                "heart attack no, stroke no, i am a bore to doctors",
                "no cancer no chest pain nothing like that",
                "never fainted never had chest pain, just the leg",
                "had a bad fall 6 months ago, all mended now and i walk fine",
                "would coughing blood be one of the signs",
                "can chest pain come from a clot in the calf",
                "is a heart attack the same thing as this",
                "would i faint with a lung clot",
                "when should i call if my chest hurts"
            })
    void whatIsDeniedTwiceOrAskedInGeneralIsNoAlarm(String text) {
        assertFalse(heard(text).alarm());
    }

    /** Told of another, of long ago, of nobody, or not meant: at most the soft line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "my uncle coughed up blood with his and died of it",
                "granny had a stroke and lived to ninety",
                "my late husband had that, blue lips and all",
                "the lad next door collapsed with his, years back",
                "i fainted in church as a girl, now i am fine",
                "breathless on hills for years, no change",
                "my feet have always been cold, since i was a boy",
                "film last night where a man coughed up blood",
                "last night i dreamt i couldnt breathe, woke up and it was the pillow",
                "my dog had a stroke on tuesday",
                "i nearly fainted when i saw the bill",
                "that letter gave me a heart attack",
                "passed out laughing at that one",
                "i cant see the screen without my glasses",
                "does black poo always mean bleeding?",
                "can you get a clot from a blow to the head",
                "what if i cough up blood tonight?",
                "suppose a nosebleed wont stop, what do i do then"
            })
    void whatHappensToNobodyNowIsNoAlarm(String text) {
        assertFalse(heard(text).alarm());
    }

    /** The same words, and yet it happens now. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breathing | my uncle coughed up blood with his. now i cough up blood",
                "breathing | my late husband had that, and i have blue lips today",
                "breathing | i fainted in church as a girl. today i did it again in the shop",
                "breathing | breathless for years but tonight it is much worse",
                "breathing | they treated the coughing of blood in april. now its back",
                "breathing | watching a film my chest hurts and i cant breathe",
                "breathing | dreamt i couldnt breathe, woke up and still cant breathe",
                "head-injury | tripped over the dog and hit my head, im on warfarin",
                "head-injury | dog knocked me over, head on concrete, on apixaban",
                "breathing | i laughed at the bill but my chest hurts now",
                "breathing | i think im having a heart attack, not joking",
                "stroke | i think she had a stroke",
                "stroke | stroke, help",
                "not-awake | my husband, is dead",
                "stroke | suddenly i cant see with one eye",
                "bleeding | does black poo mean bleeding? i had it twice since yesterday",
                "breathing | do they count fainting? i did it on the escalator",
                "breathing | should he be this breathless, leaning on the table",
                "breathing | i was told to come back if i cough blood and now i do",
                "overdose | the dog, no, the little girl has eaten my tablets",
                "breathing | my husband fainted in the bathroom",
                "breathing | my mum had a stroke and cant breathe",
                "breathing | she had a stroke and fainted",
                "breathing | i had a clot in 2016 and now chest pain and all",
                "breathing | mum had a clot in 2016, i have chest pain and all",
                "breathing | mum had one in 2016 and i get chest pain and everything",
                "breathing | chest pain no joke",
                "breathing | cant breathe no",
                "breathing | chest pain, no sleep",
                "breathing | my dad has blue lips and all",
                "breathing | had a pe in 2016. chest pain and all since this morning",
                "breathing | i have chest pain and fainted in 2016",
                "breathing | would i faint or what, i have fainted in the shower",
                "breathing | does that give you chest pain? and fainting, like i just did"
            })
    void theSameWordsOfTodayAreHeard(String kind, String text) {
        assertTrue(heard(text).alarms().contains(kind), () -> heard(text).toString());
    }

    /**
     * Plain words of people in trouble, with something beside it that is past, another's, supposed
     * or sounds like a figure of speech; a reader found them to be taken back once.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "breathless, been like this since 3",
                "chest pain since 09:00",
                "i had a blackout at home",
                "my son took these and passed out",
                "mum fainted in the shop bless her",
                "mum fainted, sick, the lot.",
                "dad went blue, oxygen bottle empty",
                "i faint at home, blood everywhere",
                "the pain almost made me pass out",
                "fainted before they told me",
                "he fainted and never came back to himself",
                "is this chest pain about to kill me",
                "my chest pain was just the start",
                "i would choke at night and wake gasping",
                "he kicked me breathless",
                "dog jumped up, fainted on the spot",
                "mum felt a rip in her chest and collapsed",
                "my mum had a stroke and cant breathe",
                "dad collapsed into bed, grey",
                "I had a PE in 2019 and I can't breathe",
                "i had a dvt last year and my chest hurts when i breathe",
                "since the operation I can't breathe properly",
                "chest pain since the op",
                "cant breathe since the surgery",
                "2 weeks ago I had a hip replacement and I can't breathe",
                "came out of hospital a week ago, vomiting blood",
                "had my baby 3 weeks ago, can't breathe, chest hurts",
                "diagnosed with a dvt two weeks ago, chest pain and short of breath",
                "on warfarin for years and coughing blood",
                "been on xarelto for 3 years and vomiting blood",
                "I've been on warfarin for years and passed black stools",
                "have had COPD for 10 years and cant breathe",
                "migraines since childhood, worst headache ever",
                "always get headaches, worst headache of my life",
                "same as last time, chest pain and cant breathe",
                "same as when i had my PE, chest pain and short of breath",
                "history of dvt, chest pain and breathless",
                "they scanned me and sent me home, cant breathe",
                "was checked and sent home, chest pain",
                "turned out to be a clot, chest pain",
                "first week on eliquis and i vomited blood",
                "first week on xarelto and passing black stool",
                "my wife is in labour and bleeding heavily",
                "wife having our first, bleeding heavily",
                "my daughter is having her baby and bleeding everywhere",
                "my son aged 6 not breathing",
                "my daughter aged 8 has collapsed",
                "my daughter age 17 unconscious",
                "my girl aged 12 took 20 paracetamol",
                "thought it was indigestion at first but chest pain won't go",
                "used to be fit, chest pain",
                "back in my bed, chest pain",
                "my husband is in chemo and short of breath",
                "bp 90 and fainted at 22",
                "took 12 pills at 21",
                "was only in the shower and collapsed",
                "collapsed in the summer heat",
                "since my husband died last month i don't want to live",
                "my wife died last christmas and i want to end it all",
                "ever since my wife died last year I want to die",
                "since the operation i wish i was dead",
                "suicidal since last year",
                "they say its a clot. what if i took all my tablets tonight",
                "my husband Bill just collapsed",
                "Bill is having a heart attack right now",
                "Bill cant breathe right now",
                "Robin is not breathing right now please",
                "my husband Robin collapsed in the garden",
                "my son Russell cant breathe",
                "Cat has passed out",
                "my calves swollen short of breath today",
                "my calves ache cant breathe",
                "pain in calves coughing blood",
                "scratched by the cat wont stop bleeding",
                "bitten by a dog bleeding wont stop",
                "dog bite still bleeding",
                "husband ate chicken now choking",
                "eating hot dog choking",
                "hit my head on the tv",
                "banged my head on the television",
                "I can't breathe, is this chat any use",
                "coughing up blood, this app is slow",
                "chest pain at work my manager sent me home",
                "my ex collapsed at my door",
                "I collapsed at my computer",
                "just fainted in the heat",
                "he just collapsed when the nurse rang",
                "my husband just fainted when the doctor told him to stand",
                "she passed out when i said her name",
                "she collapsed when i told her to stand up",
                "he collapsed as i rang you",
                "he collapsed when they took his blood pressure",
                "she fainted when they took her off oxygen",
                "collapsed after my blood tests",
                "passed out after giving blood",
                "collapsed in the parking lot",
                "was paying the bill when husband collapsed",
                "can't breathe, whats the cost of an ambulance",
                "dad collapsed watching the match",
                "laughing so hard i started coughing blood",
                "my mum passed out on the sofa at lunch",
                "heart racing with nerves and chest tight",
                "can't breathe from fear",
                "my husband is a singer and can't breathe",
                "my wife is a pilot and coughing blood",
                "reading a book about clots, cant breathe",
                "my husband has had a stroke",
                "I've had a stroke",
                "my wife took a stroke at dinner",
                "mum had a mini stroke at lunchtime",
                "might be having a heart attack",
                "may be having a stroke",
                "my husband had a seizure in the bathroom",
                "my wife had a bad turn and fainted",
                "my husband had chest pain and passed out",
                "my dad had a nosebleed that wont stop",
                "my husband passed out once he stood up",
                "my baby went floppy in my arms once fed",
                "my dad collapsed and one of the neighbours is with him",
                "my husband is choking on one of the tablets",
                "my husband has chest pain, one of the worst ever",
                "my husband collapsed at the funeral",
                "my dad passed out at the table",
                "my son collapsed on the pitch",
                "my wife fainted in church",
                "my daughter collapsed at school",
                "my mum vomited blood from these tablets",
                "poor old dad has collapsed",
                "my mum died of a clot and I can't breathe",
                "if i lie down i cant breathe and my heart is pounding",
                "if I stand up I pass out",
                "if i cough i bring up blood",
                "I am worried about my husband he has collapsed",
                "I am worried about my chest pain",
                "im scared of this chest pain",
                "should i get an ambulance my husband collapsed",
                "can i get an ambulance my wife has collapsed",
                "can you ring 999 husband collapsed",
                "can someone ring 999 baby not breathing",
                "is there a doctor there, baby not breathing",
                "husband showing signs of a stroke",
                "dad has all the symptoms of a stroke",
                "think its a side effect, chest pain and breathless",
                "side effects from xarelto - vomiting blood",
                "google says heart attack, crushing chest pain",
                "is unconscious on the floor",
                "is having a seizure on the floor",
                "is coughing up blood all over the bed",
                "do have chest pain",
                "do feel faint",
                "might have hit head",
                "can feel heart pounding",
                "can see blood in toilet",
                "told to call if my chest hurts and it does",
                "mum can't speak so i am typing",
                "can't speak for the pain",
                "i cant speak yet i can type",
                "my leg is cold but the other is warm",
                "my toes are cold from the clot",
                "i am dying on the floor",
                "i'm dying over here",
                "tell my wife i love her and will miss her",
                "i hit my head 2 weeks ago and keep being sick",
                "can you send an ambulance, chest pain and sweating",
                "could you call me an ambulance, chest pain",
                "worried about a clot, chest pain and short of breath",
                "scared of dying, chest pain",
                "could i have a clot, coughed up blood",
                "could i have a PE, chest pain and short of breath",
                "is it a PE, chest pain and short of breath",
                "is it a clot, coughed up blood",
                "when should i call 999, coughed up blood",
                "do i need to worry, coughed up blood",
                "should i get checked, coughed up blood",
                "wondering if i should go to A&E, coughed up blood",
                "tell me if i need 999, chest pain and sweating",
                "please reply if anyone is there, husband collapsed",
                "sorry if wrong place, chest pain and sweating",
                "what if it's a clot, chest pain and short of breath",
                "chest pain, knee op 2 weeks ago",
                "coughed up blood, diagnosed with a pe last month",
                "my wife fainted, gave birth two weeks ago",
                "my husband collapsed, had a hip operation 3 weeks ago",
                "chest pain, history of PE",
                "coughed up blood, family history of clots",
                "fainted twice, history of dvt",
                "I had a clot 2 years ago, chest pain",
                "chest pain, had a PE 5 years ago",
                "had a PE in 2019, chest pain and sweating",
                "fell down the stairs, taking warfarin since last year",
                "short of breath, been on warfarin for years",
                "face drooping, had high blood pressure for years",
                "leg gone cold and blue, diabetic for years",
                "lips going blue, copd for years",
                "breathless, smoked for 30 years",
                "short of breath since i was discharged",
                "gasping since i was put to bed",
                "slurring since he was put to bed",
                "short of breath, inhaler made no change",
                "my husband collapsed, he has been on warfarin for years",
                "my mum fainted, she's had AF for years",
                "my dad vomited blood, heavy drinker for 20 years",
                "my wife coughed up blood, she has smoked all her life",
                "my mum collapsed, she's been poorly for weeks",
                "my husband collapsed when we were walking home",
                "my wife fainted when we were shopping",
                "my wife collapsed, poor thing",
                "my wife coughed up blood, her mum died of lung cancer",
                "my husband passed out, his dad died young",
                "my son fainted after his vaccination",
                "in bed with chest pain and short of breath",
                "collapsed in the chair with chest pain",
                "helped him into bed short of breath",
                "collapsed on the bed after a shower",
                "my husband just collapsed and scared me half to death",
                "watching the football on tv and my dad collapsed",
                "was on tiktok and fainted",
                "coughed up blood, covid test negative",
                "coughed up blood and none of the doctors pick up",
                "this is not my usual chest pain",
                "never been this short of breath in all my life",
                "most breathless in all my life",
                "is it a heart attack? not sure",
                "is this chest pain my heart? no idea",
                "coughed up blood 3 times in 20 mins",
                "fainted at 2015 and feel awful",
                "coughed up blood because of my eliquis",
                "my wife in anaphylactic shock",
                "suspected heart attack husband on floor"
            })
    void nothingBesideItHidesWhatHappensNow(String text) {
        assertTrue(heard(text).alarm());
    }

    /** What was learned once heard an emergency in the very words that were denied. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chest pain no, headache no",
                "none of the chest pain",
                "not coughing blood",
                "never fainted",
                "i have no chest pain",
                "chest pain: nil"
            })
    void nothingLearnedMakesAnAlarmOfWhatIsPlainlyDenied(String text) {
        assertFalse(heard(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no chest pain but i cant get enough air",
                "i said no chest pain but since i lay down theres like an elephant on me",
                "my ma had a stroke at 50. left foots dragging since we left the pub"
            })
    void whatStandsBesideADenialIsStillHeard(String text) {
        assertTrue(heard(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ambulant", "the ambulance crew were kind", "9"})
    void whatOnlyLooksLikeACryIsNone(String text) {
        assertFalse(heard(text).alarm(), text);
    }

    /** They sound like emergencies to what was learned, and are everyday words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "i took my warfarin last night",
                "took my pill with water",
                "mum took her tablets today",
                "i had my injection this morning, thanks",
                "oxygen is 98",
                "my pulse is 68",
                "runny nose",
                "blue eyes",
                "i dont want to die",
                "no slurred speech",
                "no blood in poo or pee"
            })
    void calmWordsRaiseNoAlarm(String text) {
        assertFalse(new Talk().say(text).understood().safety().alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i took 30 of my warfarin last night",
                "i took two warfarin at once",
                "he took my warfarin last night",
                "blue lips",
                "no slurred speech but his face droops",
                "no chest pain, numb face",
                "no headache numb face",
                "no headache, confused",
                "oxygen is 78",
                "i dont want to live"
            })
    void whatIsMoreThanCalmAlarms(String text) {
        assertTrue(new Talk().say(text).understood().safety().alarm(), text);
    }
}
