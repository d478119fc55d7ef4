// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.DutchCsv;
import nl.mvoi.inkoop.platform.Problem;
import nl.mvoi.inkoop.platform.Refusal;
import nl.mvoi.inkoop.rules.Lane;
import nl.mvoi.inkoop.workplace.web.ProgressSheet.Cell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where everything stands, on one page, on a drawing of each process, and as files. */
@Controller
@Transactional(readOnly = true)
class ProgressPage {

    private static final String FILE = "voortgang";

    private final ProgressSheets sheets;
    private final ProcessProgress processes;
    private final DossierProgress dossiers;
    private final OwnPart own;
    private final Wording wording;

    ProgressPage(ProgressSheets sheets, ProcessProgress processes, DossierProgress dossiers, OwnPart own, Wording wording) {
        this.sheets = sheets;
        this.processes = processes;
        this.dossiers = dossiers;
        this.own = own;
        this.wording = wording;
    }

    @GetMapping(ProgressAddress.PAGE)
    ModelAndView show(@RequestParam Map<String, String> parameters, Model model) {
        ProgressAddress address = ProgressAddress.of(parameters);
        choices(model, address);
        try {
            model.addAttribute("blad", sheets.of(address));
            model.addAttribute("eigen", own.now());
            model.addAttribute("processen", processes.all());
            return new ModelAndView("voortgang/voortgang");
        } catch (Refusal refusal) {
            return refused("voortgang/voortgang", refusal);
        }
    }

    @GetMapping(ProgressAddress.PAGE + "/processen/{sleutel}")
    ModelAndView process(@PathVariable String sleutel, @RequestParam Map<String, String> parameters, Model model) {
        ProgressAddress address = ProgressAddress.of(parameters);
        choices(model, address);
        try {
            model.addAttribute("proces", processes.of(sleutel, address).orElseThrow(ProgressPage::notFound));
            return new ModelAndView("voortgang/proces");
        } catch (Refusal refusal) {
            return refused("voortgang/proces", refusal);
        }
    }

    @GetMapping("/dossiers/{nummer}/voortgang")
    String dossier(@PathVariable DossierNumber nummer, Model model) {
        Dossier dossier = dossiers.find(nummer).orElseThrow(ProgressPage::notFound);
        model.addAttribute("dossier", dossiers.of(dossier));
        model.addAttribute("wacht", dossiers.waits(dossier));
        model.addAttribute("duurde", dossiers.took(dossier));
        return "voortgang/dossier";
    }

    private static ModelAndView refused(String view, Refusal refusal) {
        ModelAndView page = new ModelAndView(view, HttpStatus.BAD_REQUEST);
        page.addObject("fouten", refusal.found());
        return page;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private void choices(Model model, ProgressAddress address) {
        model.addAttribute("adres", address);
        model.addAttribute("onderwerpen", sheets.topics());
        model.addAttribute("procedures", wording.procedures());
        model.addAttribute("banen", Lane.values());
        model.addAttribute("fouten", List.<Problem>of());
    }

    /** All tables below each other. */
    @GetMapping(ProgressAddress.PAGE + "/voortgang.csv")
    void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        ProgressSheet sheet = forFile(() -> sheets.of(ProgressAddress.of(parameters)));
        answer(response, "text/csv;charset=UTF-8", ".csv");
        Writer out = response.getWriter();
        out.write(DutchCsv.BEGIN + DutchCsv.line("Periode", sheet.period()) + DutchCsv.line("Inkopen", sheet.total().text()));
        for (ProgressSheet.Brief brief : sheet.brief()) {
            out.write(DutchCsv.line(brief.label(), brief.number().text()));
        }
        for (ProgressSheet.Part part : sheet.parts()) {
            out.write(DutchCsv.line("") + DutchCsv.line(part.title()) + DutchCsv.line(part.heads()));
            for (List<Cell> row : part.rows()) {
                out.write(DutchCsv.line(row.stream().map(Cell::text).toList()));
            }
        }
    }

    /** A sheet for each table; what is a number is one there too. */
    @GetMapping(ProgressAddress.PAGE + "/voortgang.xlsx")
    void xlsx(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        ProgressSheet sheet = forFile(() -> sheets.of(ProgressAddress.of(parameters)));
        answer(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "MVOI Inkoop", "1.0")) {
            Worksheet brief = book.newWorksheet("In het kort");
            brief.value(0, 0, "Periode");
            brief.value(0, 1, sheet.period());
            brief.value(1, 0, "Inkopen");
            write(brief, 1, 1, sheet.total());
            for (int i = 0; i < sheet.brief().size(); i++) {
                brief.value(i + 2, 0, sheet.brief().get(i).label());
                write(brief, i + 2, 1, sheet.brief().get(i).number());
            }
            sheet.parts().forEach(part -> table(book.newWorksheet(part.title()), part));
        }
    }

    private static void table(Worksheet sheet, ProgressSheet.Part part) {
        for (int column = 0; column < part.heads().size(); column++) {
            sheet.value(0, column, part.heads().get(column));
        }
        sheet.range(0, 0, 0, part.heads().size() - 1).style().bold().set();
        sheet.freezePane(1, 1);
        for (int row = 0; row < part.rows().size(); row++) {
            for (int column = 0; column < part.rows().get(row).size(); column++) {
                write(sheet, row + 1, column, part.rows().get(row).get(column));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.number() == null) {
            sheet.value(row, column, cell.text());
        } else {
            sheet.value(row, column, cell.number());
        }
    }

    private static void answer(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(FILE + ending, StandardCharsets.US_ASCII).build().toString());
    }

    private static <T> T forFile(Supplier<T> made) {
        try {
            return made.get();
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refusal.getMessage(), refusal);
        }
    }
}
