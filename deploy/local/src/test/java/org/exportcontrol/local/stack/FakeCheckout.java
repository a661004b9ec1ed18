package org.exportcontrol.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder that looks like a built checkout, with a {@link FakeService} in place of each service. */
public final class FakeCheckout {
    private final Path home;

    public FakeCheckout(Path home) throws IOException {
        this.home = home;
        for (Service service : Service.values()) {
            writeJar(service, null);
        }
    }

    public Path home() {
        return home;
    }

    /** From now on the service prints this and ends when it is started. */
    public void diesAtStart(Service service, String lastWords) throws IOException {
        writeJar(service, lastWords);
    }

    private void writeJar(Service service, String fault) throws IOException {
        Path jar = service.program(home);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            String name = FakeService.class.getName().replace('.', '/') + ".class";
            try (InputStream code = FakeService.class.getResourceAsStream("/" + name)) {
                write(out, name, code.readAllBytes());
            }
            if (fault != null) {
                write(out, "fault.txt", fault.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
