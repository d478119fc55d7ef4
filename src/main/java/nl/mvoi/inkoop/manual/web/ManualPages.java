// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.manual.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mvoi.inkoop.manual.internal.Manual;
import nl.mvoi.inkoop.manual.internal.ManualPage;
import nl.mvoi.inkoop.manual.internal.Manuals;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The manuals for who is signed in, those of his own roles first. Everybody may read them all. */
@Controller
@RequestMapping(ManualPages.PATH)
class ManualPages {

    static final String PATH = "/handleiding";

    private final Manuals manuals;
    private final CurrentUser user;
    private final People people;

    ManualPages(@Lazy Manuals manuals, CurrentUser user, People people) {
        this.manuals = manuals;
        this.user = user;
        this.people = people;
    }

    @GetMapping
    String all(Model page) {
        List<String> groups = people.groupsOf(user.idOrSystem());
        Map<Boolean, List<ManualPage>> parted = Arrays.stream(Manual.values())
                .collect(Collectors.partitioningBy(manual -> manual.isFor(groups), Collectors.mapping(manuals::of, Collectors.toList())));
        page.addAttribute("eigen", parted.get(true));
        page.addAttribute("andere", parted.get(false));
        page.addAttribute("achtergrond", manuals.background());
        return "handleiding/start";
    }

    @GetMapping("/{*name}")
    String one(@PathVariable String name, Model page) {
        page.addAttribute("blad", manuals.at(PATH + name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "handleiding/blad";
    }

    @GetMapping("/beelden/{name:[a-z0-9-]+}.png")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        Resource picture = new ClassPathResource("docs/handleiding/beelden/" + name + ".png");
        if (!picture.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture);
    }
}
