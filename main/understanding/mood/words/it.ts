import type { SignWords } from '../sign-words.ts';

export const it: SignWords = {
  emergency:
    'non riesco a respirare|non riesce a respirare|non respira|fatica a respirare|reazione allergica|shock anafilattico|anafila*|sta soffocando|si sta strozzando|si è strozzato|ambulanza|chiamate il 118|chiamate il 112|al pronto soccorso|in ospedale|all’ospedale|intossicazione|intossicat*|avvelenat*|vomita sangue|continua a vomitare|non smette di vomitare|sta sanguinando|sanguina|priv* di sensi|svenut*|incosciente|non risponde più|convulsion*|infarto|dolore al petto|overdose|ha ingoiato|voglio morire|suicid*|uccidermi|ammazzarmi|fuga di gas|puzza di gas|odore di gas|ha preso fuoco|sta bruciando|un incendio|incendio|esce del fumo|esce fumo|scossa elettrica|gola gonfia|viso gonfio|faccia gonfia|labbra gonfie|è un’emergenza|emergenza medica|ha un coltello',
  angry:
    'inaccettabile|vergognos*|vergogna|vergognatevi|schifo|che schifo|schifos*|disgustos*|furios*|incazzat*|arrabbiatissim*|indignat*|ridicol*|patetic*|truffa|truffator*|truffat*|ladri|rubato|bugiard*|mi avete mentito|idiot*|imbecill*|stupid*|cretin*|incapac*|incompetent*|inutili|il peggior servizio|la peggior*|pessimo|pessima|stufo|stufa|ne ho abbastanza|mai più|cazzo|merda|stronz*|vaffanculo|andate al diavolo|denuncio|vi denuncio|denuncia|mio avvocato|rivoglio i miei soldi|ridatemi i soldi|voglio i miei soldi|esigo|pretendo|presa in giro|prendete in giro|recensione negativa|roba da matti',
  annoyed:
    'delus*|delusione|insoddisfatt*|non sono content*|molto male|cattivo servizio|non è normale|arrabbiat*|infastidit*|irritat*|lament*|reclamo|di nuovo sbagliato|ancora in ritardo|un disastro|orribile|terribile|avevate promesso|terza volta|nessuno mi ascolta|non è quello che ho ordinato|rovinat*|poco professional*|frustrat*',
  distressed:
    'disperat*|sto piangendo|in lacrime|piango|non so cosa fare|non so più cosa fare|aiutatemi per favore|aiutatemi vi prego|vi prego aiut*|vi supplico|ho molta paura|ho tanta paura|ho paura|terrorizzat*|distrutt*|è morto|è morta|è mancat*|è deceduto|funerale|ho perso mia|ho perso mio|perso il lavoro|non ce la faccio più|molto preoccupat*|preoccupatissim*|panico|angosciat*',
  impatient:
    'sto ancora aspettando|ancora aspettando|aspetto da|aspettando da|quanto devo aspettare|quanto ancora|c’è qualcuno|ci siete|perché non rispondete|nessuno risponde|rispondete|rispondetemi|mi rispondete|nessuna risposta|senza risposta|già chiesto|seconda volta che|sbrigatevi|ancora niente|ancora nulla|dov’è il mio|finalmente|da ore|da giorni',
  soon: 'urgent*|urgenza|il prima possibile|al più presto|prima possibile|subito|immediatamente|adesso|entro un’ora|tra un’ora|tra mezz’ora|tra 10 minuti|tra 20 minuti|mi serve oggi|mi serve subito|all’ultimo minuto',
  calm: 'senza fretta|nessuna fretta|non c’è fretta|con calma|non è urgente|niente di urgente|quando potete|quando puoi|quando avete tempo|non sono arrabbiat*|mai delus*|non è un reclamo|nessun reclamo|uscita di emergenza|non si preoccupi|non ti preoccupare|vicino all’ospedale|accanto all’ospedale|fino adesso|finalmente venerdì|finalmente ho trovato|domanda stupida|non posso lamentarmi',
};
