// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rulebook.web;

import java.util.Map;
import nl.mvoi.inkoop.rulebook.ProcessPictures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The processes for everyone: drawn from their models, and the same in words. */
@Controller
@RequestMapping("/regelboek/processen")
class ProcessPages {

    private final ProcessPictures pictures;

    ProcessPages(ProcessPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping
    String all(Model page) {
        page.addAttribute("processen", pictures.all());
        return "regelboek/processen";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model page) {
        ProcessPictures.Picture picture = pictures.of(key, Map.of()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("proces", picture);
        page.addAttribute("stappen", picture.steps().stream().filter(ProcessPictures.Step::isWork).toList());
        page.addAttribute("tekening", picture.svg());
        return "regelboek/proces";
    }
}
