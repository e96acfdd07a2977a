package assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may know whom, as the design draws it; a stranger fails, and so does an empty room. */
class ArchitectureTest {
    private static final String US = "assistant.";
    private static final Set<String> FREE = Set.of("java", "javax.crypto", "org.jspecify");

    /** Run by the build alone, with a library that is not in the jar. */
    private static final String OF_THE_BUILD = "assistant.understanding.BrownClustersFile";

    /** Room to the rooms and libraries that it may know. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>();

    static {
        ARROWS.put("source", Set.of());
        ARROWS.put("decision", Set.of());
        ARROWS.put("dialog", Set.of("decision", "source"));
        ARROWS.put("understanding", Set.of("dialog", "decision", "opennlp"));
        ARROWS.put(
                "script",
                Set.of(
                        "source",
                        "decision",
                        "dialog",
                        "understanding",
                        "evaluation",
                        "com.fasterxml.jackson",
                        "org.yaml"));
        ARROWS.put(
                "conversation", Set.of("dialog", "decision", "source", "understanding", "script"));
        ARROWS.put(
                "store",
                Set.of("conversation", "dialog", "org.jdbi", "com.zaxxer.hikari", "org.flywaydb"));
        ARROWS.put(
                "wire",
                Set.of(
                        "conversation",
                        "dialog",
                        "decision",
                        "source",
                        "script",
                        "com.fasterxml.jackson"));
        ARROWS.put(
                "channel",
                Set.of(
                        "conversation",
                        "dialog",
                        "decision",
                        "source",
                        "wire",
                        "com.fasterxml.jackson",
                        "org.slf4j"));
        ARROWS.put(
                "page",
                Set.of(
                        "dialog",
                        "decision",
                        "source",
                        "script",
                        "io.pebbletemplates",
                        "com.openhtmltopdf"));
        ARROWS.put(
                "web",
                Set.of(
                        "channel",
                        "conversation",
                        "page",
                        "wire",
                        "dialog",
                        "source",
                        "script",
                        "io.javalin",
                        "jakarta.servlet",
                        "org.eclipse.jetty",
                        "kotlin",
                        "io.micrometer",
                        "io.github.bucket4j",
                        "com.fasterxml.jackson",
                        "org.slf4j"));
        ARROWS.put("evaluation", Set.of("understanding", "dialog", "decision"));
        var everyone = new HashSet<>(ARROWS.keySet());
        everyone.addAll(
                List.of(
                        "picocli",
                        "com.fasterxml.jackson",
                        "io.javalin",
                        "org.slf4j",
                        "ch.qos.logback"));
        ARROWS.put("cli", everyone);
    }

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target", "classes", "assistant"));

    @Test
    void everyRoomKnowsOnlyWhomItMay() {
        var strangers = new TreeSet<String>();
        for (JavaClass one : CLASSES) {
            String room = room(one.getName());
            boolean builds = one.getName().equals(OF_THE_BUILD);
            known(one)
                    .filter(target -> !mayKnow(room, target))
                    .filter(target -> !builds || !target.startsWith("org.tukaani."))
                    .forEach(target -> strangers.add(one.getName() + " knows " + target));
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void whatOnlyTheBuildRunsIsKnownToNobody() {
        assertTrue(CLASSES.contain(OF_THE_BUILD));
        for (JavaClass one : CLASSES) {
            boolean other = !one.getName().equals(OF_THE_BUILD);
            assertFalse(other && known(one).anyMatch(OF_THE_BUILD::equals), one.getName());
        }
    }

    @Test
    void noRoomIsEmptyAndNoneIsMissingFromTheDesign() {
        var rooms = CLASSES.stream().map(one -> room(one.getName())).collect(Collectors.toSet());
        assertEquals(ARROWS.keySet(), rooms);
    }

    @Test
    void everyArrowIsUsed() {
        for (var arrow : ARROWS.entrySet()) {
            for (String to : arrow.getValue()) {
                boolean room = ARROWS.containsKey(to);
                boolean used =
                        CLASSES.stream()
                                .filter(one -> room(one.getName()).equals(arrow.getKey()))
                                .flatMap(ArchitectureTest::known)
                                .anyMatch(target -> target.startsWith(room ? US + to + "." : to));
                if (room && !arrow.getKey().equals("cli")) {
                    assertTrue(used, () -> arrow.getKey() + " never knows " + to);
                }
            }
        }
    }

    @Test
    void aStrangerWouldBeSeen() {
        assertFalse(mayKnow("decision", "assistant.dialog.Dialog"));
        assertFalse(mayKnow("dialog", "com.fasterxml.jackson.databind.JsonNode"));
        assertFalse(mayKnow("source", "java.net.http.HttpClient"));
        assertTrue(mayKnow("dialog", "assistant.decision.Facts"));
    }

    private static Stream<String> known(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
                .filter(name -> name.contains("."));
    }

    private static String room(String name) {
        return name.substring(US.length(), name.indexOf('.', US.length()));
    }

    private static boolean mayKnow(String room, String target) {
        if (target.startsWith(US)) {
            String other = room(target);
            return other.equals(room) || ARROWS.get(room).contains(other);
        }
        boolean pure = List.of("source", "decision", "dialog", "understanding").contains(room);
        if (pure && (target.startsWith("java.net.") || target.startsWith("java.sql."))) {
            return false;
        }
        return Stream.concat(FREE.stream(), ARROWS.get(room).stream())
                .anyMatch(known -> target.startsWith(known + "."));
    }
}
