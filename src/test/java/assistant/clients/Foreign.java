package assistant.clients;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something of a platform's own library, used by name.
 *
 * <p>The libraries are loaded apart: they see the JDK and each other, and nothing of ours, so that
 * neither they nor what they need can change what ours runs with.
 */
record Foreign(Object it) {
    private static final Path PATHS =
            Path.of(System.getProperty("project.build.directory", "target"), "clients.txt");
    private static final ClassLoader LIBRARIES = libraries();

    private static ClassLoader libraries() {
        try {
            var jars = List.of(Files.readString(PATHS).strip().split(File.pathSeparator));
            URL[] all = jars.stream().map(Path::of).map(Foreign::url).toArray(URL[]::new);
            return new URLClassLoader("clients", all, ClassLoader.getPlatformClassLoader());
        } catch (IOException missing) {
            throw new AssertionError("mvn test-compile finds the libraries", missing);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException broken) {
            throw new AssertionError(broken);
        }
    }

    static Class<?> type(String name) {
        try {
            return LIBRARIES.loadClass(name);
        } catch (ClassNotFoundException none) {
            throw new AssertionError(none);
        }
    }

    static Foreign made(String type, Object... with) {
        Object[] given = own(with);
        Constructor<?> constructor = fitting(List.of(type(type).getConstructors()), given);
        return new Foreign(run(() -> constructor.newInstance(given)));
    }

    /** What a static method gives. */
    static Foreign of(String type, String method, Object... with) {
        return new Foreign(type(type)).does(method, with);
    }

    /** What a method gives, be it a private one; of a class, what a static one gives. */
    Foreign does(String method, Object... with) {
        Object[] given = own(with);
        Class<?> type = it instanceof Class<?> self ? self : it.getClass();
        var named =
                Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()))
                        .filter(one -> one.getName().equals(method))
                        .toList();
        Method found = fitting(named, given);
        found.trySetAccessible();
        return new Foreign(run(() -> found.invoke(it, given)));
    }

    private static Object[] own(Object... all) {
        return Stream.of(all).map(one -> one instanceof Foreign f ? f.it : one).toArray();
    }

    private static <E extends Executable> E fitting(List<E> all, Object... given) {
        return all.stream()
                .filter(one -> fits(one.getParameterTypes(), given))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing takes that, of " + all));
    }

    private static boolean fits(Class<?>[] wanted, Object... given) {
        boolean fits = wanted.length == given.length;
        for (int i = 0; fits && i < given.length; i++) {
            fits = MethodType.methodType(wanted[i]).wrap().returnType().isInstance(given[i]);
        }
        return fits;
    }

    /** What a library throws. */
    static final class Objection extends RuntimeException {
        private static final long serialVersionUID = 1;

        Objection(Throwable cause) {
            super(cause);
        }
    }

    private interface Deed {
        Object run() throws ReflectiveOperationException;
    }

    private static Object run(Deed deed) {
        try {
            return deed.run();
        } catch (InvocationTargetException objection) {
            throw new Objection(objection.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError(broken.getMessage(), broken);
        }
    }

    List<Foreign> each() {
        return ((List<?>) it).stream().map(Foreign::new).toList();
    }

    String text() {
        return String.valueOf(it);
    }

    boolean holds() {
        return (Boolean) it;
    }
}
